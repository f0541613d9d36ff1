import Foundation
import Properties

/// The property that is looked at in this process.
enum Fuzzed {
  private static let property = Property.all.first { $0.name == ProcessInfo.processInfo.environment["FUZZED"] }

  /// Ends the process where the property doesn't hold; libFuzzer keeps the bytes.
  static func look(at bytes: [UInt8]) {
    if let fault = property?.fault(bytes) { fatalError(fault) }
  }
}
