import ConveneModel

extension DefaultTemplates {
    static let englishChanges: [(TemplateKey, String)] = [
        english(
            .change, .email,
            #"""
            Subject: Changed: {{event}}

            Dear {{addressee}},

            {{event}} has changed{{#reason}} because of {{reason}}{{/reason}}.

            {{#old}}
            Before: {{old}}
            {{/old}}
            Now: {{when}}{{#where}}, at {{where}}{{/where}}

            {{#document_no}}Everything else stays as in invitation {{document_no}}. {{/document_no}}Your registration remains valid.
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Yours sincerely,
            {{org_name}}
            """#),
        english(
            .change, .email, for: .deadline,
            #"""
            Subject: New deadline: {{dossier}}

            Dear {{addressee}},

            The deadline for the {{dossier}} has changed{{#reason}} because of {{reason}}{{/reason}}.

            {{#old}}
            Before: {{old}}
            {{/old}}
            Now: {{when}}{{#where}}, at {{where}}{{/where}}

            Dossiers already submitted remain valid.
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Yours sincerely,
            {{org_name}}
            """#),
        english(
            .change, .sms,
            """
            {{brand}} CHANGE: {{short_title}} is now {{when_short}}{{#where_short}}, {{where_short}}{{/where_short}}.\
            {{#if_room}} Your registration stays valid.{{/if_room}} Questions: {{hot}}.
            """),
        english(
            .change, .sms, for: .deadline,
            """
            {{brand}}: deadline {{#is_extended}}EXTENDED{{/is_extended}}{{^is_extended}}CHANGED{{/is_extended}}. \
            {{dossier_short}} now due {{when_short}}{{#where_short}}, {{where_short}}{{/where_short}}.\
            {{#if_room}} Earlier submissions stay valid.{{/if_room}} {{hot}}
            """),
        english(
            .cancellation, .email,
            #"""
            Subject: {{#is_postponed}}Postponed{{/is_postponed}}{{^is_postponed}}Cancelled{{/is_postponed}}: {{event}}

            Dear {{addressee}},

            {{event}}, planned for {{when}}{{#where}} at {{where}}{{/where}}, is {{#is_postponed}}postponed{{/is_postponed}}\#
            {{^is_postponed}}cancelled{{/is_postponed}}{{#reason}} because of {{reason}}{{/reason}}.\#
            {{#is_postponed}} We will send the new date; you do not need to register again.{{/is_postponed}} \#
            We apologise for the inconvenience.
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Yours sincerely,
            {{org_name}}
            """#),
        english(
            .cancellation, .email, for: .deadline,
            #"""
            Subject: Withdrawn: {{dossier}}

            Dear {{addressee}},

            The call for the {{dossier}} (due {{when}}) is withdrawn{{#reason}} because of {{reason}}{{/reason}}. Dossiers already \#
            submitted move to the next round; you do not need to submit again.
            {{#rule_text}}

            {{rule_text}}
            {{/rule_text}}

            Yours sincerely,
            {{org_name}}
            """#),
        english(
            .cancellation, .sms,
            """
            {{brand}}: {{short_title}} ({{when_short}}) is {{#is_postponed}}POSTPONED{{/is_postponed}}\
            {{^is_postponed}}CANCELLED{{/is_postponed}}{{#reason_short}}, {{reason_short}}{{/reason_short}}.\
            {{#is_postponed}} We will send the new date.{{/is_postponed}}{{#if_room}} Sorry.{{/if_room}} Questions: {{hot}}.
            """),
        english(
            .cancellation, .sms, for: .deadline,
            """
            {{brand}}: the call for {{dossier_short}} (due {{when_short}}) is WITHDRAWN.\
            {{#if_room}} Submitted files move to the next round.{{/if_room}} {{hot}}
            """),
    ]
}
