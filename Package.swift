// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// What spares the loader some 3 ms at every start (docs/performance.md): a fixed address, so that nothing is relocated; the C++
/// library's part that is used, in place of the whole; no names for other programs to bind to; and OpenSSL, which libgit2's SSH library
/// brings as the last of twenty, before the libraries that don't hold its names: nearly two thirds of all that are bound.
let quickStart = [
  "-use-ld=lld", "-Xclang-linker", "-no-pie", "-Xclang-linker", "-static-libgcc",
  "-L\(Context.packageDirectory)/Sources/Static", "-Xlinker", "--no-export-dynamic",
  "-Xlinker", "--no-as-needed", "-Xlinker", "-l:libcrypto.so.3",
]

let package = Package(
  name: "colophon",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "colophon", targets: ["colophon"]),
    .library(name: "Git", targets: ["Git"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "Clibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]),
    .systemLibrary(
      name: "Clibyaml", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "Cutf8proc", pkgConfig: "libutf8proc",
      providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
    // for executables only: it answers calls that libgit2 makes of its TLS library
    .target(name: "CLateCertificates", dependencies: ["Clibgit2"]),
    .systemLibrary(
      name: "Cdeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
    .target(name: "Git", dependencies: ["Clibgit2", "Cdeflate"], swiftSettings: settings),
    .target(
      name: "Catalogue",
      dependencies: ["Clibyaml", "Cutf8proc", .product(name: "OrderedCollections", package: "swift-collections")],
      exclude: ["Registries/generate", "Registries/README.md"],
      swiftSettings: settings),
    .target(
      name: "Ledger",
      dependencies: [
        "Git", "Catalogue", .product(name: "HeapModule", package: "swift-collections"),
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings),
    .target(
      name: "Index",
      dependencies: [
        "Git", "Catalogue", "Ledger", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "HeapModule", package: "swift-collections"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .target(
      name: "Interchange",
      dependencies: ["Catalogue", .product(name: "OrderedCollections", package: "swift-collections")],
      swiftSettings: settings),
    .executableTarget(
      name: "colophon",
      dependencies: [
        "Git", "Catalogue", "Ledger", "Index", "Interchange",
        .target(name: "CLateCertificates", condition: .when(platforms: [.linux])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings,
      linkerSettings: [.unsafeFlags(quickStart, .when(platforms: [.linux], configuration: .release))]),
    // what Benchmarks/run measures beside the commands: many steps in one process
    .executableTarget(
      name: "advances", dependencies: ["Git", "Catalogue", "Ledger", "Index"], path: "Benchmarks/Sources/Advances",
      swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: settings),
    .testTarget(
      name: "GitTests",
      dependencies: ["Git", .product(name: "Subprocess", package: "swift-subprocess")],
      swiftSettings: settings),
    .testTarget(
      name: "CatalogueTests",
      dependencies: [
        "Catalogue", "TestSupport", .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "Catalogue", "Interchange", .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "IndexTests",
      dependencies: [
        "Catalogue", "Index", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LedgerTests",
      dependencies: [
        "Ledger", "Index", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Catalogue", "CLateCertificates", "Clibgit2", "TestSupport", "colophon",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings),
  ]
)
