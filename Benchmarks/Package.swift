// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  targets: [
    .systemLibrary(name: "CFloor", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
    .executableTarget(name: "floor", dependencies: ["CFloor"], path: "Sources/Floor"),
    .executableTarget(name: "bench", path: "Sources/Bench"),
  ]
)
