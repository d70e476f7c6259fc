import Foundation
import TestSupport
import Testing

/// Expected bytes kept in files: rewritten only with `RECORD=1`.
enum Golden {
  static func check(_ bytes: [UInt8], _ name: String) throws {
    let place = URL(filePath: Repository.root + "/Tests/PublishingTests/Goldens/" + name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(bytes).write(to: place)
      return
    }
    let expected = (try? Data(contentsOf: place)) ?? Data()
    #expect(
      Data(bytes) == expected, "\(name) differs: compare it after a run with RECORD=1")
  }
}
