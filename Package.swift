// swift-tools-version: 6.2
import PackageDescription

/// Every module of ours is held to the same rules: Swift 6, and no warning stays.
let rules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: rules)
}

func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies,
    exclude: exclude, swiftSettings: rules)
}

func library(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
  name: "linimasa",
  products: [
    .executable(name: "linimasa", targets: ["linimasa"]),
    .executable(name: "linimasa-draw", targets: ["linimasa-draw"]),
  ],
  targets: [
    library("CNettle", pkgConfig: "nettle", apt: "nettle-dev"),
    library("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
    library("CXML", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
    library("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    library("CGraphviz", pkgConfig: "libgvc", apt: "libgraphviz-dev"),
    .target(name: "CData"),

    stage("Model", ["CNettle"]),
    stage("Resources", ["CData"]),
    stage("Articles", ["Model", "Resources", "CXML", "CZlib"]),
    stage("Language", ["Model", "Resources"]),
    stage("World", ["Model", "Resources"]),
    stage("Events", ["Model", "Resources", "Language", "World"]),
    stage("Linking", ["Model"]),
    stage("Storage", ["Model", "Linking", "CSQLite"]),
    stage("Pictures", ["Model", "Resources"]),
    stage("Exchange", ["Model"]),
    stage("Evaluation", ["Model", "Exchange"]),

    .executableTarget(
      name: "linimasa",
      dependencies: [
        "Model", "Resources", "Articles", "Language", "World", "Events", "Linking", "Storage",
        "Pictures", "Exchange", "Evaluation",
      ],
      swiftSettings: rules),
    .executableTarget(
      name: "train", dependencies: ["Model", "Resources", "Language", "Exchange"],
      swiftSettings: rules),
    .executableTarget(
      name: "bench",
      dependencies: ["linimasa", "Articles", "Events", "Language", "Model", "Resources", "World"],
      swiftSettings: rules),
    .executableTarget(name: "linimasa-draw", dependencies: ["CGraphviz"], swiftSettings: rules),

    tests(of: "Model"),
    .testTarget(
      name: "GalleryTests", dependencies: ["linimasa", "linimasa-draw"], swiftSettings: rules),
    tests(of: "Resources"),
    tests(of: "Language", ["Model", "Resources"], exclude: ["Dates/Examples"]),
    tests(of: "World", ["Model", "Resources"]),
    tests(of: "Events", ["Model", "Resources", "World"], exclude: ["Examples"]),
    tests(of: "Exchange", ["Model"]),
    tests(of: "Evaluation", ["Exchange"]),
    tests(of: "Pictures", ["Model", "Resources"]),
    tests(of: "Articles"),
    tests(of: "Linking", ["Model"]),
    tests(of: "Storage", ["Model", "Linking", "CSQLite"]),
    .testTarget(
      name: "CommandTests", dependencies: ["linimasa", "linimasa-draw"], swiftSettings: rules),
  ]
)
