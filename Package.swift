// swift-tools-version: 6.1
import Foundation
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Whether the release build holds libgit2, what that needs, and whatever else Colophon needs of C, in place of loading
/// them: where they are as Debian 12 has them, and nobody asks for shared ones or for others. Then it starts sooner
/// (docs/performance.md), and is one file that needs glibc alone.
#if os(Linux)
  #if arch(arm64)
    let archives = "/usr/lib/aarch64-linux-gnu"
  #else
    let archives = "/usr/lib/x86_64-linux-gnu"
  #endif
  let files =
    ["libgit2.so.1.5"]
    + [
      "git2", "ssh2", "mbedtls", "mbedx509", "mbedcrypto", "http_parser", "pcre2-8", "crypto", "z", "yaml", "utf8proc",
      "sqlite3", "deflate",
    ].map { "lib\($0).a" }
  let isLinkedIn =
    Context.environment["COLOPHON_SHARED"] == nil && Context.environment["PKG_CONFIG_PATH"] == nil
    && files.allSatisfy { FileManager.default.fileExists(atPath: "\(archives)/\($0)") }
#else
  let isLinkedIn = false
#endif

/// The name of a library for pkg-config; none where the search path that it gives, which Debian's libraries don't need,
/// would come before Sources/Static.
func system(_ name: String) -> String? { isLinkedIn ? nil : name }

/// What spares the loader some 2 ms at every start (docs/performance.md): a fixed address, so that nothing is relocated;
/// the C++ library's part that is used, in place of the whole; and no names for other programs to bind to.
let quickStart = [
  "-use-ld=lld", "-Xclang-linker", "-no-pie", "-Xclang-linker", "-static-libgcc", "-Xlinker", "--no-export-dynamic",
  "-L\(Context.packageDirectory)/Sources/Static/Runtime",
]

/// What puts archives in the place of shared libraries, and the functions of CLateStart in the place of theirs.
let linkedIn =
  ["-L\(Context.packageDirectory)/Sources/Static/System"]
  + [
    "mbedtls_x509_crt_parse_file", "mbedtls_x509_crt_parse_path", "mbedtls_ssl_setup", "mbedtls_entropy_init",
    "mbedtls_entropy_free", "mbedtls_ctr_drbg_seed", "mbedtls_ctr_drbg_random", "libssh2_init",
  ].flatMap { ["-Xlinker", "--wrap=\($0)"] }

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
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "Clibgit2", pkgConfig: system("libgit2"), providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]),
    .systemLibrary(
      name: "Clibyaml", pkgConfig: system("yaml-0.1"), providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "Cutf8proc", pkgConfig: system("libutf8proc"),
      providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
    // for executables only: it answers calls that libgit2 makes of its TLS library
    .target(
      name: "CLateStart", dependencies: ["Clibgit2"],
      cSettings: isLinkedIn ? [.define("LINKED_IN", .when(configuration: .release))] : [],
      linkerSettings: isLinkedIn ? [.unsafeFlags(linkedIn, .when(configuration: .release))] : []),
    .systemLibrary(
      name: "Cdeflate", pkgConfig: system("libdeflate"), providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
    // what the index's database is read and written through; SQLite itself is GRDB's to link
    .target(name: "CCheckedPages"),
    // the C library under one name on every platform
    .target(name: "CLibrary", swiftSettings: settings),
    // the one way to read and write files
    .target(
      name: "Files", dependencies: ["CLibrary", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: settings),
    .target(
      name: "Git",
      dependencies: [
        "CLibrary", "Clibgit2", "Cdeflate", "Files", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .target(
      name: "Catalogue",
      dependencies: ["Clibyaml", "Cutf8proc", .product(name: "OrderedCollections", package: "swift-collections")],
      exclude: ["Registries/generate", "Registries/README.md"],
      swiftSettings: settings),
    // the catalogue on git, a room each; what one may use is below it
    .target(
      name: "Reading",
      dependencies: [
        "CLibrary", "Files", "Git", "Catalogue", .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .target(
      name: "History",
      dependencies: [
        "Reading", .product(name: "HeapModule", package: "swift-collections"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .target(
      name: "Signing", dependencies: ["Reading", .product(name: "Subprocess", package: "swift-subprocess")],
      swiftSettings: settings),
    .target(
      name: "Judging",
      dependencies: ["History", "Signing", .product(name: "OrderedCollections", package: "swift-collections")],
      swiftSettings: settings),
    .target(
      name: "Writing",
      dependencies: ["Judging", .product(name: "OrderedCollections", package: "swift-collections")],
      swiftSettings: settings),
    .target(
      name: "Audit",
      dependencies: [
        "Judging", .product(name: "HeapModule", package: "swift-collections"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings),
    .target(
      name: "Actions",
      dependencies: ["Writing", "Audit", .product(name: "OrderedCollections", package: "swift-collections")],
      swiftSettings: settings),
    .target(
      name: "Reports",
      dependencies: ["Judging", .product(name: "OrderedCollections", package: "swift-collections")],
      swiftSettings: settings),
    .target(
      name: "Index",
      dependencies: [
        "CCheckedPages", "History", .product(name: "GRDB", package: "GRDB.swift"),
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
        "Actions", "Audit", "Reports", "Index", "Interchange",
        .target(name: "CLateStart", condition: .when(platforms: [.linux])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      swiftSettings: settings,
      linkerSettings: [.unsafeFlags(quickStart, .when(platforms: [.linux], configuration: .release))]),
    // what Benchmarks/run measures beside the commands: many steps in one process
    .executableTarget(
      name: "advances", dependencies: ["Actions", "Index"], path: "Benchmarks/Sources/Advances",
      swiftSettings: settings),
    // what CertificatesTests connect with, linked as colophon is
    .executableTarget(
      name: "connects", dependencies: ["CLateStart", "Clibgit2"], path: "Tests/Connects", swiftSettings: settings,
      linkerSettings: [.unsafeFlags(quickStart, .when(platforms: [.linux], configuration: .release))]),
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: settings),
    // searches millions of small histories, in a debug build too
    .target(name: "Witness", path: "Tests/Witness", swiftSettings: settings + [.unsafeFlags(["-O"])]),
    .testTarget(
      name: "GitTests",
      dependencies: [
        "Git", .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
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
        "Catalogue", "Interchange", "TestSupport",
        .product(name: "OrderedCollections", package: "swift-collections"),
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
        "Actions", "Audit", "Reports", "Index", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "JudgeTests", dependencies: ["Audit", "TestSupport", "Witness"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "Catalogue", "TestSupport", "colophon", "connects",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings),
  ]
)
