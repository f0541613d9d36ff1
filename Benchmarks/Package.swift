// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: [])],
  targets: [
    .systemLibrary(name: "CFloor", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
    .executableTarget(name: "floor", dependencies: ["CFloor"], path: "Sources/Floor"),
    .executableTarget(
      name: "compare", dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
      path: "Sources/Compare"),
  ]
)
