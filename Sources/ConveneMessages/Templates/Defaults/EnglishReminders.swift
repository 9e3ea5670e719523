import ConveneModel

extension DefaultTemplates {
    static let englishReminders: [(TemplateKey, String)] = [
        english(
            .reminder, .email,
            #"""
            Subject: Reminder: {{event}} ({{start_date}})

            Dear {{addressee}},

            This is a reminder of {{event}}{{#days_left}} {{days_left}}{{/days_left}}: {{when}}{{#where}}, at {{where}}{{/where}}.
            {{#session}}
            Your session: {{session}}.
            {{/session}}
            {{#bring}}
            Please bring: {{bring}}.
            {{/bring}}
            If you cannot come, please call {{hotline}} so that the place can be offered to someone else.
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Yours sincerely,
            {{org_name}}
            """#),
        english(
            .reminder, .email, for: .deadline,
            #"""
            Subject: Due {{#days_left}}{{days_left}}{{/days_left}}{{^days_left}}{{when}}{{/days_left}}: {{dossier}}

            Dear {{addressee}},

            The {{dossier}}{{#products}} for {{products}}{{/products}} is due{{#days_left}} {{days_left}}{{/days_left}} ({{when}}\#
            {{#where}}, {{where}}{{/where}}).
            {{#missing}}
            Still missing: {{missing}}.
            {{/missing}}
            If you have already submitted, please ignore this message.
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Yours sincerely,
            {{org_name}}
            """#),
        english(
            .reminder, .sms,
            """
            {{brand}} reminder: {{short_title}}, {{when_short}}{{#where_short}}, {{where_short}}{{/where_short}}. \
            Questions: {{hot}}.
            """),
        english(
            .reminder, .sms, for: .deadline,
            """
            {{brand}} reminder: {{dossier_short}} due {{when_short}}{{#where_short}}, {{where_short}}{{/where_short}}. \
            {{#if_room}}Already submitted? Ignore this. {{/if_room}}Help: {{hot}}.
            """),
        english(
            .followUp, .email,
            #"""
            Subject: After {{event}}

            Dear {{addressee}},

            {{org_name}} thanks you for your interest in {{event}} ({{start_date}}).
            For comments or materials, please {{#office_email}}write to {{office_email}} or {{/office_email}}call {{hotline}}.
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Yours sincerely,
            {{org_name}}
            """#),
        english(
            .followUp, .sms,
            """
            {{brand}}: thank you for your interest in {{short_title}}.{{#if_room}} Comments or materials: {{hot}}.{{/if_room}}
            """),
        english(
            .credentialWarning, .email,
            #"""
            Subject: Certificate ends soon: {{product}} ({{expires_on}})

            Dear {{addressee}},

            The certificate {{#certificate_no}}no. {{certificate_no}} {{/certificate_no}}of {{product}} is valid until \#
            {{expires_on}}. Please submit your re-evaluation dossier\#
            {{#is_deadline}} by {{when}}{{#where}}, at {{where}}{{/where}}{{/is_deadline}}.
            {{#missing}}
            Still missing: {{missing}}.
            {{/missing}}
            For help, call {{hotline}}.

            Yours sincerely,
            {{org_name}}
            """#),
        english(
            .credentialWarning, .sms,
            """
            {{brand}}: the certificate of {{product}} ends on {{expires_on}}. Please submit your re-evaluation dossier\
            {{#is_deadline}} by {{start_date}}{{/is_deadline}}. Help: {{hot}}.
            """),
    ]
}
