/// Who some of the sample's events select: worked out by hand-written predicates, independent of any rule language.
enum ExpectedAudience {
    static let subjects: [(event: String, subjects: [String])] = [
        (
            "E01",
            """
            S001 S002 S003 S004 S005 S006 S007 S008 S009 S010 S011 S012 S013 S014 S015 S016 S017 S018 S020 S021 \
            S022 S023 S024 S025 S026 S027 S028 S030 S031
            """
        ),
        (
            "E02",
            """
            S002 S005 S010 S020 S021 S022 S023 S026 S027 S030
            """
        ),
        (
            "E04",
            """
            S001 S003 S004 S006 S007 S008 S009 S011 S012 S013 S014 S015 S016 S017 S019 S024 S028 S031
            """
        ),
        (
            "E07",
            """
            S001 S002 S003 S004 S005 S006 S010 S018 S020 S021 S022 S023 S026 S027 S030
            """
        ),
        (
            "E10",
            """
            S008
            """
        ),
        (
            "E13",
            """
            S001 S003 S004 S007 S009 S011 S012 S014 S015 S017 S019 S028
            """
        ),
        (
            "E17",
            """
            S001 S013 S015
            """
        ),
    ].map { ($0.0, $0.1.split(separator: " ").map(String.init)) }
}
