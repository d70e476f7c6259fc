import Foundation

/// What a program that a test starts finds around it.
package enum Surroundings {
  /// Nothing of the machine but what a sanitizer, with which the program may be built as well, is to be told.
  package static var bare: [String: String] {
    var variables = ["LANG": "C"]
    let name = "TSAN_OPTIONS"
    if let options = ProcessInfo.processInfo.environment[name] { variables[name] = options }
    return variables
  }
}
