// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let heap = Target.Dependency.product(name: "HeapModule", package: "swift-collections")
let offline = Target.Dependency.target(name: "COffline", condition: .when(platforms: [.linux]))
let ordered = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")

// pkg-config gives a flag for it that swift build warns of; on Linux it is found without
#if os(Linux)
  let utf8proc: String? = nil
#else
  let utf8proc: String? = "libutf8proc"
#endif

let package = Package(
  name: "colophon",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "colophon", targets: ["colophon"]),
    .library(name: "Git", targets: ["Git"]),
    // what reads strangers' bytes, for Fuzz/run
    .library(name: "Readers", targets: ["Git", "Catalogue", "Interchange"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    // the libraries of the system, loaded by the program; ./install links them in where it can
    .systemLibrary(name: "Clibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]),
    .systemLibrary(name: "Clibyaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "Cutf8proc", pkgConfig: utf8proc, providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(
      name: "Cdeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),

    // C of our own
    .target(name: "COffline", dependencies: ["Clibgit2"]),
    .target(name: "CCheckedPages", dependencies: ["CSQLite"]),

    // what stands on no catalogue; CLibrary is the C library under one name on every platform
    .target(name: "CLibrary", swiftSettings: settings),
    .target(name: "Files", dependencies: ["CLibrary", system], swiftSettings: settings),
    .target(name: "Parallel", dependencies: ["CLibrary"], swiftSettings: settings),
    .target(name: "Programs", dependencies: ["Files", subprocess, system], swiftSettings: settings),
    .target(
      name: "Git", dependencies: ["CLibrary", "Clibgit2", "Cdeflate", "Files", "Parallel", system],
      swiftSettings: settings),

    // what stands on no git
    .target(
      name: "Catalogue", dependencies: ["Clibyaml", "Cutf8proc", ordered],
      exclude: ["Registries/generate", "Registries/generate-letters", "Registries/README.md"], swiftSettings: settings),
    .target(name: "Interchange", dependencies: ["Catalogue", "Parallel", ordered], swiftSettings: settings),

    // the catalogue on git, a room each; it may use those before it
    .target(
      name: "Reading", dependencies: ["CLibrary", "Files", "Git", "Catalogue", "Parallel", ordered, system],
      swiftSettings: settings),
    .target(name: "History", dependencies: ["Reading", heap, ordered], swiftSettings: settings),
    .target(name: "Signing", dependencies: ["Programs", "Reading"], swiftSettings: settings),
    .target(name: "Judging", dependencies: ["History", "Parallel", "Signing", ordered], swiftSettings: settings),
    .target(name: "Writing", dependencies: ["Judging", ordered], swiftSettings: settings),
    .target(name: "Audit", dependencies: ["Judging", "Parallel", ordered], swiftSettings: settings),
    .target(name: "Actions", dependencies: ["Writing", "Audit", "Parallel", ordered], swiftSettings: settings),
    .target(name: "Reports", dependencies: ["History", ordered], swiftSettings: settings),
    .target(
      name: "Index", dependencies: ["CCheckedPages", "CSQLite", "History", "Parallel", "Reports", heap, ordered],
      swiftSettings: settings),

    // the program; and many steps in one process, for Benchmarks/run
    .executableTarget(
      name: "colophon",
      dependencies: [
        "Actions", "Audit", "Reports", "Index", "Interchange", "Programs", offline, argumentParser, ordered,
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "advances", dependencies: ["Actions", "Index", offline], path: "Benchmarks/Sources/Advances",
      swiftSettings: settings),

    // the tests, and what they share; Witness searches millions of small histories, in a debug build too
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: settings),
    .target(name: "Witness", path: "Tests/Witness", swiftSettings: settings + [.unsafeFlags(["-O"])]),
    .testTarget(name: "ParallelTests", dependencies: ["Parallel", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "GitTests", dependencies: ["Git", "TestSupport", subprocess, system], swiftSettings: settings),
    .testTarget(name: "CatalogueTests", dependencies: ["Catalogue", "TestSupport", ordered], swiftSettings: settings),
    .testTarget(name: "RightsTests", dependencies: ["Reports", "TestSupport", ordered], swiftSettings: settings),
    .testTarget(
      name: "InterchangeTests", dependencies: ["Catalogue", "Interchange", "TestSupport", ordered],
      swiftSettings: settings),
    .testTarget(
      name: "IndexTests", dependencies: ["CSQLite", "Catalogue", "Index", "TestSupport", ordered],
      swiftSettings: settings),
    .testTarget(
      name: "LedgerTests",
      dependencies: ["Actions", "Audit", "Reports", "Index", "TestSupport", subprocess],
      swiftSettings: settings),
    .testTarget(name: "JudgeTests", dependencies: ["Audit", "TestSupport", "Witness"], swiftSettings: settings),
    .testTarget(
      name: "FuzzTests", dependencies: ["Git", "Catalogue", "Interchange", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["Catalogue", "Clibgit2", "TestSupport", "colophon", subprocess],
      swiftSettings: settings),
  ]
)
