import Source
import Subprocess
import SystemPackage

/// One call of git that only reads: no shell, no pager, no prompt, no network.
struct GitCommand {
  let folder: String

  /// What git wrote on its standard output.
  ///
  /// - Parameter limit: the most bytes that the answer may have
  func output(
    _ arguments: [String],
    input: [UInt8] = [],
    limit: Int = GitCommand.largestList
  ) async throws(RevisionFailure) -> [UInt8] {
    let answer = try await run(arguments, input: input, limit: limit)
    guard answer.isSuccess else { throw Self.refused(answer.error) }
    return answer.output
  }

  struct Answer {
    let isSuccess: Bool
    let output: [UInt8]
    /// What git says is wrong, on one line.
    let error: String
  }

  func run(
    _ arguments: [String],
    input: [UInt8] = [],
    limit: Int = GitCommand.largestList
  ) async throws(RevisionFailure) -> Answer {
    do {
      let result = try await Subprocess.run(
        .name("git"), arguments: Arguments(["--no-pager"] + arguments),
        environment: Self.environment, workingDirectory: FilePath(folder),
        input: .array(input), output: .bytes(limit: limit), error: .bytes(limit: 1 << 20))
      return Answer(
        isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput,
        error: Self.reason(result.standardError))
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw RevisionFailure(
        zh: "没有找到 git，无法读取历史版本", en: "git was not found: no revision can be read")
    } catch {
      throw RevisionFailure(zh: "git 没有运行成功：\(error)", en: "git could not be run: \(error)")
    }
  }

  static func refused(_ reason: String) -> RevisionFailure {
    RevisionFailure(zh: "git 拒绝了：\(reason)", en: "git refused: \(reason)")
  }

  /// More than the list of any repository's files.
  static let largestList = 1 << 32

  /// The variables of the process, and those that keep git from asking, fetching and locking.
  private static let environment = Environment.inherit.updating([
    "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
  ])

  /// What is wrong and what git advises, without git's own mark.
  private static func reason(_ bytes: [UInt8]) -> String {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let start = lines.firstIndex { $0.hasPrefix("fatal: ") } ?? 0
    let text = lines[start...].map { $0.drop(while: \.isWhitespace) }.joined(separator: " ")
    let reason = text.hasPrefix("fatal: ") ? String(text.dropFirst(7)) : text
    return reason.isEmpty ? "git gave no reason" : String(reason.prefix(600))
  }
}
