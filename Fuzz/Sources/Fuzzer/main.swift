import CFuzzer
import Foundation
import Properties

// fuzz PROPERTY [OPTION OF LIBFUZZER]… [FOLDER OF SEEDS]…
guard let name = CommandLine.arguments.dropFirst().first, let found = Property.all.first(where: { $0.name == name })
else {
  FileHandle.standardError.write(Data("fuzz: one of \(Property.all.map(\.name).joined(separator: ", "))\n".utf8))
  exit(2)
}
setenv("FUZZED", name, 1)
var arguments = [CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)
var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
var count = Int32(arguments.count)
let code = pointers.withUnsafeMutableBufferPointer { buffer in
  var start = buffer.baseAddress
  return LLVMFuzzerRunDriver(&count, &start) { data, size in
    Fuzzed.look(at: [UInt8](UnsafeBufferPointer(start: data, count: size)))
    return 0
  }
}
exit(code)
