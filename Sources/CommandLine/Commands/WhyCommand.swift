import ArgumentParser
import Compiler
import Reports
import Source
import Standard

/// `zhun why`: which layers set a value.
struct WhyCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Show where a value of an item comes from.",
    discussion: """
      Prints every layer that states the value, from the catalogue down to the \
      item's own file; the last one is in force. Entries of lists are counted from 0 \
      in the item's own file, or named.

      Examples:
        zhun why item.yaml#/承诺办结时限
        zhun why item.yaml#/promisedLimit
        zhun why item.yaml#/申请材料/0/份数
        zhun why item.yaml#/申请材料/居住证申请表/份数/原件
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("A file and a place in it.", valueName: "file#/pointer"),
    completion: .file())
  var place: String

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func run(in session: Session) async throws -> ExitStatus {
    let (path, pointer) = try split()
    let target = try ItemTarget(path, in: session.folder)
    let workspace = try await target.load(session)
    let item = try target.item(in: workspace)
    let provenance = try Provenance(of: pointer, in: item)
    guard !provenance.sources.isEmpty else {
      let title = provenance.element?.title ?? Wording(zh: pointer, en: pointer)
      throw Failure(zh: "哪一层都没有写“\(title.zh)”", en: "No layer states “\(title.en)”")
    }
    let painter = Painter(isColored: session.isColored(session.output))
    session.output.write(
      ProvenanceReport.text(
        provenance, workspace, in: session.language, painter, width: session.reportOptions.width))
    for failure in workspace.failures { session.say(failure.message) }
    return workspace.failures.isEmpty ? .done : .failed
  }

  /// The file and the pointer behind the last `#`.
  private func split() throws(Failure) -> (path: String, pointer: String) {
    guard let mark = place.lastIndex(of: "#"), place.index(after: mark) < place.endIndex else {
      throw Failure(
        zh: "请在文件名后写出要素，例如 \(place)#/承诺办结时限",
        en: "Name a value behind the file, such as \(place)#/promisedLimit")
    }
    return (String(place[..<mark]), String(place[place.index(after: mark)...]))
  }
}
