import ArgumentParser
import Compiler
import Source

/// The command line as a function: arguments and surroundings in, bytes and a status out.
package enum CommandLineTool {
  /// Runs in this process and ends it.
  package static func main() async -> Never {
    Machine.occupyStandardDescriptors()
    Machine.arrangeSignals()
    Machine.limitRegionsOfMemory()
    let arguments = Array(Swift.CommandLine.arguments.dropFirst())
    let session = Session(
      environment: .current(), output: standard(1), messages: standard(2))
    let status = await run(arguments, in: session)
    withExtendedLifetime(session) { Machine.leave(status) }
  }

  /// Runs a command; the outputs are complete when it returns.
  package static func run(
    _ arguments: [String],
    environment: Environment,
    output: Output,
    messages: Output
  ) async -> Int32 {
    await run(
      arguments, in: Session(environment: environment, output: output, messages: messages))
  }

  private static func run(_ arguments: [String], in session: Session) async -> Int32 {
    var status = await status(of: arguments, session)
    session.output.flush()
    // A report that did not arrive must not pass for a good one.
    switch session.output.fate {
    case .written: break
    case .closed: status = ExitStatus.failed.rawValue
    case .failed(let failure):
      session.say(failure.message)
      status = ExitStatus.failed.rawValue
    }
    session.messages.flush()
    return status
  }

  /// Help is wrapped the same everywhere: what it says must not depend on who looks.
  private static let helpWidth = 80

  private static func status(of arguments: [String], _ session: Session) async -> Int32 {
    do {
      var parsed = try Zhun.parseAsRoot(arguments)
      guard let command = parsed as? any Subcommand else {
        // Requests for help are commands of the parser, which throw what they have to say.
        try parsed.run()
        return ExitStatus.done.rawValue
      }
      session.adopt(command.options)
      guard command.options.showsTimings else {
        return try await Repetition.run(command, arguments, in: session)
      }
      // What an earlier run said would take no time at all; what it knew of parts may help as ever.
      Repetition.remember(command, in: session)
      let timings = Timings()
      let status = try await Timings.$current.withValue(timings) {
        try await command.run(in: session)
      }
      for part in timings.parts { session.messages.line(part.line(in: session.language)) }
      return status.rawValue
    } catch let failure as Failure {
      session.say(failure.message)
      return ExitStatus.failed.rawValue
    } catch {
      let text = Zhun.fullMessage(for: error, columns: helpWidth)
      if Zhun.exitCode(for: error) == .success {
        session.output.line(text)
        return ExitStatus.done.rawValue
      }
      session.messages.line(text)
      if let meant = Zhun.meantCommand(arguments) {
        session.messages.line("  Did you mean 'zhun \(meant)'?")
      }
      return ExitStatus.failed.rawValue
    }
  }

  private static func standard(_ descriptor: Int32) -> Output {
    Output(
      isTerminal: Machine.isTerminal(descriptor), columns: Machine.columns(descriptor) ?? 100
    ) { Machine.write($0, to: descriptor) }
  }
}

extension Timings.Part {
  /// Milliseconds on the clock and of all processors, then the part: for eyes and for programs.
  fileprivate func line(in language: Language) -> String {
    let numbers = [seconds, processorSeconds].map { seconds in
      let text = String(Int((seconds * 1000).rounded()))
      return String(repeating: " ", count: max(0, 7 - text.count)) + text + " ms"
    }
    return numbers.joined() + "  " + name[language]
  }
}
