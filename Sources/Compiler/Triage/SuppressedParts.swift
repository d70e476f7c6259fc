import Source
import Standard
import YAML

/// A finding with one cause in several files, file by file: each of them can be accepted by itself, so that
/// a district answers for its own part and not for that of others.
///
/// Inside one file what is said of the first place holds for the rest.
struct SuppressedParts {
  struct Part {
    /// The finding as it stands in one file.
    let diagnostic: Diagnostic
    let others: [Location]
    var suppression: Suppression?
  }

  private let whole: Diagnostic
  var parts: [Part]

  init(_ diagnostic: Diagnostic, _ files: SourceFiles) {
    whole = diagnostic
    parts = [
      Part(
        diagnostic: diagnostic,
        others: diagnostic.others.filter { $0.file == diagnostic.location.file })
    ]
    var places: [FileID: [Location]] = [:]
    var order: [FileID] = []
    for location in diagnostic.others where location.file != diagnostic.location.file {
      if places[location.file] == nil { order.append(location.file) }
      places[location.file, default: []].append(location)
    }
    for file in order {
      guard let all = places[file] else { continue }
      var part = Diagnostic(
        diagnostic.rule, at: all[0], diagnostic.arguments, labels: diagnostic.labels,
        subject: Diagnostic.Subject(
          district: files.role(file).division, element: diagnostic.subject.element))
      part.severity = diagnostic.severity
      part.fingerprint =
        Digest.text(
          Array("\(diagnostic.fingerprint)\n\(files.path(file))".utf8)
        ).prefix(16).description
      parts.append(Part(diagnostic: part, others: Array(all.dropFirst())))
    }
  }

  /// The parts that somebody has accepted; the whole finding where all are accepted for one reason.
  var suppressed: [SuppressedFinding] {
    guard parts.count > 1 else {
      return parts[0].suppression.map {
        [SuppressedFinding(diagnostic: whole, suppression: $0)]
      } ?? []
    }
    return parts.compactMap { part in
      part.suppression.map { SuppressedFinding(diagnostic: part.diagnostic, suppression: $0) }
    }
  }

  /// What is left of the finding, at the first place that nobody has accepted; nil where all are.
  ///
  func open(_ items: ItemCards) -> Diagnostic? {
    let open = parts.filter { $0.suppression == nil }
    guard let first = open.first else { return nil }
    guard open.count < parts.count else { return whole }
    let accepted = parts.compactMap { part in
      part.suppression.map { suppression in
        Diagnostic.Label(
          part.diagnostic.location,
          Wording(
            zh: "这里已忽略，至 \(suppression.until)", en: "suppressed here until \(suppression.until)"))
      }
    }
    let location = first.diagnostic.location
    let isMoved = location != whole.location
    var subject = whole.subject
    if isMoved {
      subject = items.subject(of: location.file) ?? first.diagnostic.subject
      subject.element = whole.subject.element
    }
    var rest = Diagnostic(
      whole.rule, at: location, whole.arguments, note: isMoved ? nil : whole.note,
      labels: whole.labels.filter { $0.location != location } + accepted.prefix(6),
      others: first.others + open.dropFirst().flatMap { [$0.diagnostic.location] + $0.others },
      fix: isMoved ? nil : whole.fix, subject: subject)
    rest.severity = whole.severity
    rest.alsoAbout = isMoved ? [] : whole.alsoAbout
    rest.fingerprint = whole.fingerprint
    return rest
  }
}
