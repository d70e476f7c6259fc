import Foundation

/// Files that outputs are compared with; they are rewritten only with `RECORD=1`.
package enum Golden {
  /// What a file of the project must hold to agree with an output; empty where there is none yet.
  ///
  /// - Parameter path: a path below the project's folder
  package static func expected(_ path: String, for actual: String) -> String {
    let url = URL(fileURLWithPath: Repository.root + "/" + path)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try? Data(actual.utf8).write(to: url)
    }
    // By bytes: reading as a text would drop a byte-order mark.
    return String(decoding: (try? Data(contentsOf: url)) ?? Data(), as: UTF8.self)
  }
}
