import ConveneModel

extension DefaultTemplates {
    static let englishFooter = #"""


        Contact: {{contact_name}}, {{hotline}}{{#office_email}}, {{office_email}}{{/office_email}}.
        You receive this message because {{subject}} is registered with {{org_name}}. To stop reminders, reply STOP or call \#
        {{hotline}}.
        """#

    static let englishInvitations: [(TemplateKey, String)] = [
        english(
            .invitation, .email,
            #"""
            Subject: Invitation: {{event}} ({{start_date}})

            Dear {{addressee}},

            {{org_name}} is pleased to invite you to {{event}}.

            When: {{when}}
            {{#where}}
            Where: {{where}}
            {{/where}}
            {{#session}}
            Your session: {{session}}
            {{/session}}
            Who: one representative of {{subject}}
            {{#products}}
            Products: {{products}}
            {{/products}}
            {{#bring}}
            Please bring: {{bring}}
            {{/bring}}
            {{#support}}
            Support: {{support}}
            {{/support}}
            {{#register_by}}

            Please confirm before {{register_by}}.
            {{/register_by}}
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Yours sincerely,
            {{#signed_by}}
            {{signed_by}}
            {{/signed_by}}
            {{^signed_by}}
            {{org_name}}
            {{/signed_by}}
            """#),
        english(
            .invitation, .email, for: .deadline,
            #"""
            Subject: Notice: {{dossier}} due {{when}}

            Dear {{addressee}},

            {{#expires_on}}The certificate of {{product}}{{#stars}} ({{stars}} stars{{#certificate_no}}, no. {{certificate_no}}\#
            {{/certificate_no}}){{/stars}} is valid until {{expires_on}}. To keep using the mark, please{{/expires_on}}\#
            {{^expires_on}}Please{{/expires_on}} submit the {{dossier}}{{#where}} at {{where}}{{/where}} by {{when}}.
            {{#missing}}

            Still missing: {{missing}}
            {{/missing}}

            For help with your dossier, call {{hotline}}.
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Yours sincerely,
            {{#signed_by}}
            {{signed_by}}
            {{/signed_by}}
            {{^signed_by}}
            {{org_name}}
            {{/signed_by}}
            """#),
        english(
            .invitation, .sms,
            """
            {{brand}}: you are invited to {{short_title}}, {{when_short}}{{#where_short}}, {{where_short}}{{/where_short}}. \
            Please confirm: {{hot}}.{{#if_room}} Reply STOP to opt out.{{/if_room}}
            """),
        english(
            .invitation, .sms, for: .deadline,
            """
            {{brand}}: please submit your {{dossier_short}} by {{when_short}}{{#where_short}}, {{where_short}}{{/where_short}}. \
            Help: {{hot}}.
            """),
        english(
            .waitlistOffer, .email,
            #"""
            Subject: A place is free: {{event}} ({{start_date}})

            Dear {{addressee}},

            A place has become free for you at {{event}}, {{when}}{{#where}}, at {{where}}{{/where}}.
            Please confirm{{#register_by}} before {{register_by}}{{/register_by}} by calling {{hotline}}; otherwise the place will \#
            be offered to someone else.

            Yours sincerely,
            {{org_name}}
            """#),
        english(
            .waitlistOffer, .sms,
            """
            {{brand}}: a place is free for you: {{short_title}}, {{when_short}}{{#where_short}}, {{where_short}}{{/where_short}}. \
            Please confirm: {{hot}}.
            """),
        english(
            .confirmation, .email,
            #"""
            Subject: Confirmed: {{event}}

            Dear {{addressee}},

            {{org_name}} has recorded the registration of {{subject}} for {{event}}.

            When: {{when}}
            {{#where}}
            Where: {{where}}
            {{/where}}
            {{#session}}
            Your session: {{session}}
            {{/session}}
            {{#bring}}
            Please bring: {{bring}}
            {{/bring}}

            If you cannot come, please call {{hotline}} so that the place can be offered to someone else.

            Yours sincerely,
            {{org_name}}
            """#),
        english(
            .confirmation, .email, for: .deadline,
            #"""
            Subject: Received: {{dossier}}

            Dear {{addressee}},

            {{org_name}} has recorded that {{subject}} has submitted the {{dossier}} (due {{when}}).

            Yours sincerely,
            {{org_name}}
            """#),
        english(
            .confirmation, .sms,
            """
            {{brand}}: your registration is recorded: {{short_title}}, {{when_short}}\
            {{#where_short}}, {{where_short}}{{/where_short}}. Questions: {{hot}}.
            """),
        english(
            .confirmation, .sms, for: .deadline,
            "{{brand}}: your {{dossier_short}} (due {{when_short}}) is recorded as submitted. Questions: {{hot}}."),
    ]
}
