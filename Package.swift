// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target: the strictest that the language offers.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// The target graph is the architecture: an arrow that is not here cannot be drawn in the sources.
let package = Package(
  name: "zhun",
  products: [
    .executable(name: "zhun", targets: ["zhun"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    // Without its trait, so that it does not bring Foundation.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML",
      pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]
    ),
    .systemLibrary(
      name: "CSQLite",
      pkgConfig: "sqlite3",
      providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]
    ),
    .systemLibrary(name: "CRename"),
    .systemLibrary(name: "CMalloc"),
    .target(name: "Source", swiftSettings: strict),
    .target(name: "YAML", dependencies: ["Source", "CLibYAML"], swiftSettings: strict),
    .target(name: "Standard", dependencies: ["Source", "YAML"], swiftSettings: strict),
    .executableTarget(name: "embed-files"),
    .plugin(
      name: "EmbedFiles", capability: .buildTool(), dependencies: [.target(name: "embed-files")]),
    .target(name: "BuiltIn", swiftSettings: strict, plugins: [.plugin(name: "EmbedFiles")]),
    .target(
      name: "Compiler",
      dependencies: [
        "Source", "YAML", "Standard", "BuiltIn", "CRename",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Revisions",
      dependencies: [
        "Source",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: strict
    ),
    .target(name: "Database", dependencies: ["Compiler", "CSQLite"], swiftSettings: strict),
    .target(name: "Templates", dependencies: ["Source", "YAML"], swiftSettings: strict),
    .target(
      name: "Publishing",
      dependencies: [
        "Source", "YAML", "Standard", "Compiler", "Templates", "BuiltIn", "Database",
      ],
      swiftSettings: strict
    ),
    .target(
      name: "Importing",
      dependencies: ["Source", "YAML", "Standard", "Compiler"],
      swiftSettings: strict
    ),
    .target(
      name: "Drafting",
      dependencies: ["Source", "YAML", "Standard", "Compiler", "Importing"],
      swiftSettings: strict
    ),
    .target(
      name: "Reports",
      dependencies: ["Source", "YAML", "Standard", "Compiler"],
      swiftSettings: strict
    ),
    .target(
      name: "Preview",
      dependencies: [
        "Source", "YAML", "Standard", "Compiler", "Templates", "Publishing", "Reports", "BuiltIn",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict
    ),
    .target(
      name: "CommandLine",
      dependencies: [
        "Source", "YAML", "Standard", "Compiler", "Templates", "Publishing", "Preview", "Reports",
        "Revisions", "Importing", "Drafting", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(name: "zhun", dependencies: ["CommandLine"], swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: ["Source", "YAML", "Standard", "Compiler"],
      swiftSettings: strict
    ),
    .target(name: "Samples", dependencies: ["Standard"], swiftSettings: strict),
    .executableTarget(
      name: "mutation-report",
      dependencies: ["Mutations"],
      path: "Tests/MutationReport",
      swiftSettings: strict
    ),
    .target(
      name: "Mutations",
      dependencies: ["Source", "YAML", "Standard", "Compiler", "Samples", "TestSupport"],
      path: "Tests/Mutations",
      swiftSettings: strict
    ),
    .testTarget(
      name: "MutationTests",
      dependencies: ["Source", "Standard", "Compiler", "Samples", "TestSupport", "Mutations"],
      exclude: ["Goldens"],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "difference-report",
      dependencies: ["Differences", "Samples"],
      path: "Tests/DifferenceReport",
      swiftSettings: strict
    ),
    .target(
      name: "Differences",
      dependencies: ["Source", "YAML", "Standard", "Compiler", "Samples", "TestSupport"],
      path: "Tests/Differences",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "sample-workspace",
      dependencies: ["Standard", "Samples", "TestSupport"],
      path: "Benchmarks/SampleWorkspace",
      swiftSettings: strict
    ),
    .testTarget(
      name: "DifferenceTests",
      dependencies: ["Source", "Standard", "Compiler", "Samples", "TestSupport", "Differences"],
      exclude: ["Fixtures"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TemplatesTests",
      dependencies: ["Source", "Templates"],
      resources: [.copy("Fixtures")],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Source", "YAML", "BuiltIn", "Standard", "Compiler", "Templates", "Publishing",
        "Database", "Samples", "TestSupport",
      ],
      exclude: ["Goldens"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ImportingTests",
      dependencies: [
        "Source", "YAML", "Standard", "Compiler", "Publishing", "Importing", "TestSupport",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "PreviewTests",
      dependencies: [
        "Source", "YAML", "Standard", "Compiler", "Templates", "Publishing", "Preview",
        "TestSupport", "zhun",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CompilerTests",
      dependencies: ["Source", "YAML", "Standard", "Compiler", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Source", "YAML", "Standard", "Compiler", "Reports", "Samples", "TestSupport",
      ],
      exclude: ["Goldens"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "CommandLine", "Source", "YAML", "Standard", "Compiler", "Revisions", "TestSupport", "zhun",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "StandardTests",
      dependencies: ["Source", "YAML", "Standard", "TestSupport"],
      swiftSettings: strict
    ),
    .testTarget(name: "SourceTests", dependencies: ["Source"], swiftSettings: strict),
    .testTarget(name: "YAMLTests", dependencies: ["Source", "YAML"], swiftSettings: strict),
  ]
)
