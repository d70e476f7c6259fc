import Foundation
import TestSupport
import Testing

/// The scripts that complete commands in shells.
@Suite struct CompletionTests {
  @Test(arguments: ["bash", "zsh", "fish"])
  func everyShellGetsAScriptItCanRead(_ shell: String) async throws {
    let run = await Run(["--generate-completion-script", shell])
    #expect(run.status == 0)
    #expect(run.messages.isEmpty)
    // Commands, options and the values that they take.
    for word in ["explain", "since", "never", "ZS3101", "json", "auto", "catalogue"] {
      #expect(run.output.contains(word), "\(word)")
    }
    let folder = try Folder()
    try folder.write("completions", run.output)
    guard let outcome = try check(shell, folder.path + "/completions") else { return }
    #expect(outcome.status == 0, "\(outcome.text)")
  }

  @Test func anUnknownShellFails() async {
    let run = await Run(["--generate-completion-script", "cmd"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("bash"))
  }

  /// What a shell says of a script that it only reads; nil where the shell is not installed.
  private func check(_ shell: String, _ script: String) throws -> (status: Int32, text: String)? {
    let path = ["/bin/", "/usr/bin/"].map { $0 + shell }.first(
      where: FileManager.default.isExecutableFile)
    guard let path else { return nil }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-n", script]
    let output = Pipe()
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
