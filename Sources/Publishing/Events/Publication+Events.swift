import Compiler
import Source

extension Publication {
  /// The life events that may have pages, each with the number of its errors, which is 0 for one that is
  /// published; of several with one address the first.
  static func events(
    _ workspace: Workspace,
    _ diagnostics: [Diagnostic],
    withErrors: Bool
  ) -> [(event: LifeEvent, errors: Int)] {
    guard !workspace.events.isEmpty else { return [] }
    var errors: [FileID: Int] = [:]
    if !withErrors {
      for diagnostic in diagnostics where diagnostic.severity == .error {
        errors[diagnostic.location.file, default: 0] += 1
      }
    }
    var taken: Set<String> = []
    return workspace.events.filter { taken.insert($0.slug.lowercased()).inserted }
      .map { ($0, errors[$0.file] ?? 0) }
  }

  /// The life events that are not published, as items that are not.
  package var leftOutEvents: [LeftOutItem] {
    events.filter { $0.errors > 0 }.map { event, errors in
      LeftOutItem(
        key: event.slug, division: "", path: workspace.files.path(event.file),
        reason: .errors(errors), item: nil)
    }
  }
}
