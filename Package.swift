// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

extension Target.Dependency {
    static let argumentParser = product(name: "ArgumentParser", package: "swift-argument-parser")
    static let grdb = product(name: "GRDB", package: "GRDB.swift")
    static let hummingbird = product(name: "Hummingbird", package: "hummingbird")
    static let logging = product(name: "Logging", package: "swift-log")
    static let mustache = product(name: "Mustache", package: "swift-mustache")
    static let nioCore = product(name: "NIOCore", package: "swift-nio")
    static let nioPosix = product(name: "NIOPosix", package: "swift-nio")
    static let serviceLifecycle = product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
    static let unixSignals = product(name: "UnixSignals", package: "swift-service-lifecycle")
    static let toml = product(name: "TOMLKit", package: "TOMLKit")
}

/// A Swift target under Sources with the settings that every target shares.
func library(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func executable(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

let package = Package(
    name: "convene",
    products: [
        .executable(name: "convened", targets: ["convened"]),
        .executable(name: "convenectl", targets: ["convenectl"]),
        .executable(name: "convene-bench", targets: ["convene-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        library("Curl", ["CCurl"]),
        library("ConveneModel"),
        library("ConveneJSON"),
        library("ConveneMatching", ["ConveneModel"]),
        library("ConveneReminders", ["ConveneModel"]),
        library("ConveneMessages", ["ConveneModel", .mustache]),
        library("ConveneImport", ["ConveneModel"]),
        library("ConveneDelivery", ["ConveneJSON", "ConveneModel", "Curl"]),
        library("ConveneStore", ["ConveneJSON", "ConveneModel", .grdb]),
        library("ConveneAPI", ["ConveneJSON", "ConveneModel"]),
        library("ConveneConfiguration", ["ConveneDelivery", "ConveneJSON", "ConveneMessages", "ConveneModel", "Curl", .toml]),
        library(
            "ConveneDaemon",
            [
                "ConveneAPI", "ConveneConfiguration", "ConveneDelivery", "ConveneImport", "ConveneJSON", "ConveneMatching",
                "ConveneMessages", "ConveneModel", "ConveneReminders", "ConveneStore", "Curl",
                .hummingbird, .logging, .nioCore, .nioPosix, .serviceLifecycle, .unixSignals,
            ],
            resources: [.embedInCode("Demo/Programme")]
        ),
        executable(
            "convened", ["ConveneAPI", "ConveneConfiguration", "ConveneDaemon", "ConveneStore", .argumentParser, .logging]),
        library("ConveneControl", ["ConveneAPI", "ConveneJSON", "ConveneModel", "Curl", .argumentParser]),
        executable("convenectl", ["ConveneControl"]),
        executable(
            "convene-bench",
            [
                "ConveneAPI", "ConveneDaemon", "ConveneDelivery", "ConveneImport", "ConveneJSON", "ConveneMatching",
                "ConveneMessages", "ConveneModel", "ConveneReminders", "ConveneStore", "Curl",
                .argumentParser, .logging, .serviceLifecycle,
            ]
        ),
        library("ConveneTestSupport"),
        tests("ConveneAPITests", ["ConveneAPI", "ConveneJSON", "ConveneModel"]),
        tests(
            "ConveneConfigurationTests",
            [
                "ConveneConfiguration", "ConveneDelivery", "ConveneJSON", "ConveneMessages", "ConveneModel", "ConveneTestSupport",
                "Curl",
            ]),
        tests("ConveneControlTests", ["ConveneAPI", "ConveneControl", "ConveneJSON"]),
        tests(
            "ConveneDaemonTests",
            [
                "ConveneAPI", "ConveneConfiguration", "ConveneControl", "ConveneDaemon", "ConveneDelivery", "ConveneJSON",
                "ConveneModel", "ConveneStore", "ConveneTestSupport", "Curl", .logging, .serviceLifecycle,
            ]),
        tests("ConveneDeliveryTests", ["ConveneDelivery", "ConveneJSON", "ConveneModel", "ConveneTestSupport", "Curl"]),
        tests("ConveneImportTests", ["ConveneImport", "ConveneModel", "ConveneTestSupport"]),
        tests("ConveneJSONTests", ["ConveneJSON", "ConveneTestSupport"]),
        tests("ConveneMatchingTests", ["ConveneMatching", "ConveneModel", "ConveneTestSupport"]),
        tests("ConveneMessagesTests", ["ConveneMessages", "ConveneModel", "ConveneTestSupport"]),
        tests("ConveneModelTests", ["ConveneModel", "ConveneTestSupport"]),
        tests("ConveneRemindersTests", ["ConveneModel", "ConveneReminders", "ConveneTestSupport"]),
        tests("ConveneStoreTests", ["ConveneModel", "ConveneStore"]),
        tests("CurlTests", ["ConveneTestSupport", "Curl"]),
    ]
)
