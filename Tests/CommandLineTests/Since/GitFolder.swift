import Foundation
import Testing

/// A folder under git that a test fills and that goes away with it.
final class GitFolder {
  let folder: Folder
  var path: String { folder.path }

  init(hash: String = "sha1") throws {
    folder = try Folder()
    try git("init", "--quiet", "--initial-branch=main", "--object-format=\(hash)")
  }

  func commit() throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--allow-empty", "--message", "state")
  }

  @discardableResult
  func git(_ arguments: String..., variables: [String: String] = [:]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["git", "-C", path, "-c", "user.name=editor", "-c", "user.email=editor@example.org"]
      + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      [
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_COMMITTER_DATE": "2026-06-01T09:00:00+0800",
        "GIT_AUTHOR_DATE": "2026-06-01T09:00:00+0800",
      ]
    ) { $1 }.merging(variables) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    try #require(process.terminationStatus == 0, "git \(arguments): \(text)")
    return text
  }
}
