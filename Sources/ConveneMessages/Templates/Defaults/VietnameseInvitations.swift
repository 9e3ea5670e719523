import ConveneModel

extension DefaultTemplates {
    static let vietnameseFooter = #"""


        Mọi thông tin liên hệ: {{contact_name}}, điện thoại {{hotline}}{{#office_email}}, thư điện tử {{office_email}}{{/office_email}}.
        Ông/Bà nhận được thư này vì {{subject}} đã đăng ký {{#programme}}tham gia {{programme}}{{/programme}}{{^programme}}với \#
        {{org_name}}{{/programme}}. Để dừng nhận thư nhắc, trả lời thư này với nội dung TU CHOI hoặc gọi {{hotline}}.
        """#

    static let vietnameseInvitations: [(TemplateKey, String)] = [
        vietnamese(
            .invitation, .email,
            #"""
            Subject: Giấy mời: {{event}} ({{start_date}})

            {{org}}
            {{#document_no}}
            Số: {{document_no}}
            {{/document_no}}

            GIẤY MỜI

            Kính gửi: {{addressee}}

            {{org_name}} trân trọng kính mời {{salutation}} tới dự {{event}}, cụ thể như sau:
            1. Thời gian: {{when}}.
            {{#where}}
            2. Địa điểm: {{where}}.
            {{/where}}
            {{#session}}
            3. Phần dành cho {{salutation}}: {{session}}.
            {{/session}}
            {{#organizer}}
            4. Đơn vị tổ chức: {{organizer}}.
            {{/organizer}}
            5. Thành phần: đại diện {{subject}} (01 người).
            {{#bring}}
            6. Mang theo: {{bring}}.
            {{/bring}}
            {{#support}}
            7. Hỗ trợ: {{support}}.
            {{/support}}
            {{#register_by}}
            Đề nghị {{salutation}} xác nhận tham dự trước {{register_by}}.
            {{/register_by}}
            Rất mong {{salutation}} bố trí thời gian tham dự đúng giờ, đúng thành phần.
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Trân trọng kính mời./.
            {{#signed_by}}

            {{signed_by}}
            {{/signed_by}}
            """#),
        vietnamese(
            .invitation, .email, for: .fair,
            #"""
            Subject: Giấy mời: {{event}} ({{start_date}})

            {{org}}
            {{#document_no}}
            Số: {{document_no}}
            {{/document_no}}

            GIẤY MỜI

            Kính gửi: {{addressee}}

            {{org_name}} trân trọng kính mời {{salutation}} tham gia {{event}}, cụ thể như sau:
            1. Thời gian: {{when}}.
            {{#where}}
            2. Địa điểm: {{where}}.
            {{/where}}
            {{#requirements}}
            3. Điều kiện: {{requirements}}.
            {{/requirements}}
            {{#support}}
            4. Hỗ trợ: {{support}}.
            {{/support}}
            {{#products}}
            5. Sản phẩm đủ điều kiện của đơn vị: {{products}}.
            {{/products}}
            {{#bring}}
            6. Mang theo: {{bring}}.
            {{/bring}}
            {{#register_by}}
            Đề nghị {{salutation}} xác nhận đăng ký trước {{register_by}}.
            {{/register_by}}
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Trân trọng kính mời./.
            {{#signed_by}}

            {{signed_by}}
            {{/signed_by}}
            """#),
        vietnamese(
            .invitation, .email, for: .deadline,
            #"""
            Subject: Thông báo: thời hạn nộp {{dossier}}

            {{org}}
            {{#document_no}}
            Số: {{document_no}}
            {{/document_no}}

            THÔNG BÁO

            Kính gửi: {{addressee}}
            {{#expires_on}}

            Sản phẩm {{product}} {{#stars}}được công nhận {{stars}} sao {{/stars}}{{#certificate_no}}theo Giấy chứng nhận số \#
            {{certificate_no}}, {{/certificate_no}}có hiệu lực đến ngày {{expires_on}}. Để sản phẩm tiếp tục được sử dụng nhãn hiệu \#
            chứng nhận OCOP, đề nghị {{salutation}}:
            {{/expires_on}}
            {{^expires_on}}

            {{org_name}} đề nghị {{salutation}}:
            {{/expires_on}}
            1. Hoàn thiện {{dossier}}{{#missing}}, gồm: {{missing}}{{/missing}}.
            2. Nộp {{#where}}tại {{where}}, {{/where}}trước {{when}}.
            Nếu cần hỗ trợ hoàn thiện hồ sơ, xin liên hệ theo số {{hotline}}.
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Trân trọng./.
            {{#signed_by}}

            {{signed_by}}
            {{/signed_by}}
            """#),
        vietnamese(
            .invitation, .sms,
            """
            {{brand}} kính mời Ông/Bà dự {{short_title}} lúc {{when_short}}{{#where_short}} tại {{where_short}}{{/where_short}}.\
            {{#register_by_short}} Xin báo lại trước {{register_by_short}}: {{hot}}.{{/register_by_short}}\
            {{^register_by_short}} LH {{hot}}.{{/register_by_short}}
            """),
        vietnamese(
            .invitation, .sms, for: .training,
            """
            {{brand}} kính mời Ông/Bà dự {{short_title}}, {{when_short}}{{#where_short}}, {{where_short}}{{/where_short}}.\
            {{#register_by_short}} Xin đăng ký trước {{register_by_short}}: {{hot}}.{{/register_by_short}}\
            {{^register_by_short}} LH {{hot}}.{{/register_by_short}}
            """),
        vietnamese(
            .invitation, .sms, for: .fair,
            """
            {{brand}} mời đơn vị tham gia {{short_title}}, {{when_short}}{{#where_short}}, {{where_short}}{{/where_short}}.\
            {{#register_by_short}} Đăng ký trước {{register_by_short}}: {{hot}}.{{/register_by_short}}\
            {{^register_by_short}} LH {{hot}}.{{/register_by_short}}
            """),
        vietnamese(
            .invitation, .sms, for: .deadline,
            """
            {{brand}}: đề nghị đơn vị nộp {{dossier_short}} trước {{when_short}}\
            {{#where_short}} tại {{where_short}}{{/where_short}}. Cần hỗ trợ xin gọi {{hot}}.
            """),
        vietnamese(
            .waitlistOffer, .email,
            #"""
            Subject: Đã có chỗ: {{event}} ({{start_date}})

            Kính gửi: {{addressee}}

            Đã có chỗ cho {{salutation}} tại {{event}}, diễn ra vào {{when}}{{#where}}, tại {{where}}{{/where}}.
            Đề nghị {{salutation}} xác nhận{{#register_by}} trước {{register_by}}{{/register_by}} theo số {{hotline}}; nếu không, \#
            chỗ sẽ được dành cho đơn vị khác.

            Trân trọng./.
            """#),
        vietnamese(
            .waitlistOffer, .sms,
            """
            {{brand}}: đã có chỗ dự {{short_title}}, {{when_short}}{{#where_short}}, tại {{where_short}}{{/where_short}}. \
            Xin xác nhận sớm: {{hot}}.
            """),
        vietnamese(
            .confirmation, .email,
            #"""
            Subject: Xác nhận: {{event}}

            Kính gửi: {{addressee}}

            {{org_name}} đã ghi nhận đăng ký của {{subject}} tham dự {{event}}:
            - Thời gian: {{when}}.
            {{#where}}
            - Địa điểm: {{where}}.
            {{/where}}
            {{#session}}
            - Phần dành cho {{salutation}}: {{session}}.
            {{/session}}
            {{#bring}}
            - Mang theo: {{bring}}.
            {{/bring}}
            Nếu không thể tham dự, xin báo lại theo số {{hotline}} để chúng tôi sắp xếp.

            Trân trọng./.
            """#),
        vietnamese(
            .confirmation, .email, for: .deadline,
            #"""
            Subject: Đã ghi nhận: {{dossier}}

            Kính gửi: {{addressee}}

            {{org_name}} đã ghi nhận việc nộp {{dossier}} của {{subject}} (hạn {{when}}).

            Trân trọng./.
            """#),
        vietnamese(
            .confirmation, .sms,
            """
            {{brand}} đã ghi nhận đăng ký: {{short_title}}, {{when_short}}{{#where_short}}, tại {{where_short}}{{/where_short}}.\
            {{#if_room}} Nếu không dự được xin báo lại.{{/if_room}} LH {{hot}}.
            """),
        vietnamese(
            .confirmation, .sms, for: .deadline,
            "{{brand}} đã ghi nhận việc nộp {{dossier_short}} (hạn {{when_short}}). LH {{hot}}."),
    ]
}
