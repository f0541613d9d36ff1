// swift-tools-version: 6.1
import PackageDescription

/// What looks for bytes that a reader of strangers' bytes makes a fault of; `Fuzz/run` builds and starts it.
let package = Package(
  name: "fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "colophon", path: "..")],
  targets: [
    .target(name: "CFuzzer"),
    // the files of Tests/FuzzTests, by a link
    .target(
      name: "Properties", dependencies: [.product(name: "Readers", package: "colophon")], exclude: ["SeedTests.swift"]),
    // gold ends with an error of its own here
    .executableTarget(
      name: "fuzz", dependencies: ["CFuzzer", "Properties"], path: "Sources/Fuzzer",
      linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))]),
  ]
)
