import ConveneModel

extension DefaultTemplates {
    static let vietnameseChanges: [(TemplateKey, String)] = [
        vietnamese(
            .change, .email,
            #"""
            Subject: Thay đổi: {{event}}

            {{org}}

            Kính gửi: {{addressee}}

            {{org_name}} xin thông báo thay đổi về {{event}}{{#reason}} do {{reason}}{{/reason}}:
            {{#old}}
            - Trước đây: {{old}}.
            {{/old}}
            - Nay là: {{when}}{{#where}}, tại {{where}}{{/where}}.
            {{#document_no}}
            Các nội dung khác giữ nguyên theo Giấy mời số {{document_no}}.
            {{/document_no}}
            Rất mong {{salutation}} thông cảm và bố trí thời gian tham dự.
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Trân trọng./.
            """#),
        vietnamese(
            .change, .email, for: .deadline,
            #"""
            Subject: Thay đổi thời hạn: nộp {{dossier}}

            Kính gửi: {{addressee}}

            {{org_name}} xin thông báo thay đổi thời hạn nộp {{dossier}}{{#reason}} do {{reason}}{{/reason}}:
            {{#old}}
            - Hạn cũ: {{old}}.
            {{/old}}
            - Hạn mới: {{when}}{{#where}}, tại {{where}}{{/where}}.
            Hồ sơ đã nộp vẫn có giá trị.
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Trân trọng./.
            """#),
        vietnamese(
            .change, .sms,
            """
            {{brand}} thông báo ĐỔI LỊCH: {{short_title}} chuyển sang {{when_short}}\
            {{#where_short}}, tại {{where_short}}{{/where_short}}.{{#if_room}} Mong Ông/Bà thông cảm.{{/if_room}} LH {{hot}}.
            """),
        vietnamese(
            .change, .sms, for: .deadline,
            """
            {{brand}}: {{#is_extended}}GIA HẠN{{/is_extended}}{{^is_extended}}ĐỔI HẠN{{/is_extended}} nộp {{dossier_short}} đến \
            {{when_short}}{{#where_short}}, tại {{where_short}}{{/where_short}}. Hồ sơ đã nộp vẫn có giá trị. LH {{hot}}.
            """),
        vietnamese(
            .cancellation, .email,
            #"""
            Subject: {{#is_postponed}}Hoãn{{/is_postponed}}{{^is_postponed}}Hủy{{/is_postponed}}: {{event}}

            {{org}}

            Kính gửi: {{addressee}}

            {{#reason}}Do {{reason}}, {{/reason}}{{org_name}} xin thông báo {{#is_postponed}}hoãn{{/is_postponed}}\#
            {{^is_postponed}}hủy{{/is_postponed}} {{event}} dự kiến vào {{when}}{{#where}}, tại {{where}}{{/where}}.\#
            {{#is_postponed}} Thời gian tổ chức lại sẽ được thông báo sau; {{salutation}} không cần đăng ký lại.{{/is_postponed}}
            Rất mong {{salutation}} thông cảm.
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Trân trọng./.
            """#),
        vietnamese(
            .cancellation, .email, for: .deadline,
            #"""
            Subject: Dừng tiếp nhận: {{dossier}}

            Kính gửi: {{addressee}}

            {{org_name}} xin thông báo dừng tiếp nhận {{dossier}} đợt này (hạn {{when}}){{#reason}} do {{reason}}{{/reason}}. \#
            Hồ sơ đã nộp được chuyển sang đợt kế tiếp; {{salutation}} không phải nộp lại.
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Trân trọng./.
            """#),
        vietnamese(
            .cancellation, .sms,
            """
            {{brand}} thông báo {{#is_postponed}}HOÃN{{/is_postponed}}{{^is_postponed}}HỦY{{/is_postponed}} {{short_title}} \
            ({{when_short}}){{#reason_short}} vì {{reason_short}}{{/reason_short}}.\
            {{#is_postponed}} Lịch mới sẽ báo sau.{{/is_postponed}}\
            {{#if_room}} Mong Ông/Bà thông cảm.{{/if_room}} LH {{hot}}.
            """),
        vietnamese(
            .cancellation, .sms, for: .deadline,
            """
            {{brand}}: DỪNG tiếp nhận {{dossier_short}} (hạn {{when_short}}). Hồ sơ đã nộp chuyển sang đợt sau. LH {{hot}}.
            """),
    ]
}
