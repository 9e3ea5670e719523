import ConveneModel

extension DefaultTemplates {
    static let vietnameseReminders: [(TemplateKey, String)] = [
        vietnamese(
            .reminder, .email,
            #"""
            Subject: Nhắc lịch: {{event}} ({{start_date}})

            Kính gửi: {{addressee}}

            {{org_name}} xin nhắc {{salutation}}: {{event}} diễn ra vào {{when}}{{#where}}, tại {{where}}{{/where}}\#
            {{#days_left}} ({{days_left}}){{/days_left}}.
            {{#session}}
            Phần dành cho {{salutation}}: {{session}}.
            {{/session}}
            {{#bring}}
            Khi đi, đề nghị mang theo: {{bring}}.
            {{/bring}}
            Nếu không thể tham dự, xin báo lại theo số {{hotline}} để chúng tôi sắp xếp.
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Trân trọng./.
            """#),
        vietnamese(
            .reminder, .email, for: .deadline,
            #"""
            Subject: {{#days_left}}{{days_left_capital}}: nộp{{/days_left}}{{^days_left}}Nhắc nộp{{/days_left}} {{dossier}}

            Kính gửi: {{addressee}}

            {{org_name}} xin nhắc {{salutation}}: hạn nộp {{dossier}}{{#products}} của sản phẩm {{products}}{{/products}} là \#
            {{when}}{{#where}}, tại {{where}}{{/where}}{{#days_left}} ({{days_left}}){{/days_left}}.
            {{#missing}}
            Hồ sơ hiện còn thiếu: {{missing}}.
            {{/missing}}
            Nếu đã nộp, xin bỏ qua thư này.
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Trân trọng./.
            """#),
        vietnamese(
            .reminder, .sms,
            """
            {{brand}} nhắc lịch: {{short_title}}, {{when_short}}{{#where_short}}, tại {{where_short}}{{/where_short}}.\
            {{#if_room}} Rất mong Ông/Bà đến đúng giờ.{{/if_room}} LH {{hot}}.
            """),
        vietnamese(
            .reminder, .sms, for: .deadline,
            """
            {{brand}} nhắc: hạn nộp {{dossier_short}} là {{when_short}}{{#where_short}}, tại {{where_short}}{{/where_short}}. \
            Nếu đã nộp xin bỏ qua. LH {{hot}}.
            """),
        vietnamese(
            .followUp, .email,
            #"""
            Subject: Sau {{event}}

            Kính gửi: {{addressee}}

            {{org_name}} trân trọng cảm ơn {{salutation}} đã quan tâm {{event}} ({{start_date}}).
            Ý kiến đóng góp hoặc yêu cầu tài liệu xin gửi về {{#office_email}}{{office_email}} hoặc gọi {{/office_email}}{{hotline}}.
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Trân trọng./.
            """#),
        vietnamese(
            .followUp, .sms,
            """
            {{brand}} cảm ơn Ông/Bà đã quan tâm {{short_title}}.\
            {{#if_room}} Góp ý hoặc cần tài liệu xin gọi {{hot}}.{{/if_room}}
            """),
        vietnamese(
            .credentialWarning, .email,
            #"""
            Subject: Giấy chứng nhận sắp hết hạn: {{product}} ({{expires_on}})

            Kính gửi: {{addressee}}

            Giấy chứng nhận OCOP {{#certificate_no}}số {{certificate_no}} {{/certificate_no}}của sản phẩm {{product}} có hiệu lực \#
            đến ngày {{expires_on}}. Đề nghị {{salutation}} nộp hồ sơ đánh giá lại\#
            {{#is_deadline}} trước {{when}}{{#where}}, tại {{where}}{{/where}}{{/is_deadline}}.
            {{#missing}}
            Hồ sơ hiện còn thiếu: {{missing}}.
            {{/missing}}
            Nếu cần hỗ trợ, xin gọi {{hotline}}.

            Trân trọng./.
            """#),
        vietnamese(
            .credentialWarning, .sms,
            """
            {{brand}}: giấy chứng nhận OCOP sản phẩm {{product}} hết hạn ngày {{expires_on}}. Đề nghị nộp hồ sơ đánh giá lại\
            {{#is_deadline}} trước {{start_date}}{{/is_deadline}}. LH {{hot}}.
            """),
    ]
}
