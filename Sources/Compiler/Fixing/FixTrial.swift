import Source
import Standard
import YAML

/// Looks at what fixes would make of files before any of them counts.
struct FixTrial {
  private let files: SourceFiles
  private let binder: FileBinder
  private var healths: [FileID: Health] = [:]

  init(_ files: SourceFiles, _ standard: Standard) {
    self.files = files
    binder = FileBinder(standard)
  }

  /// How well a text can be read: what a fix must not make worse.
  private struct Health {
    let isUsable: Bool
    /// Errors of reading and binding, by code.
    var errors: [String: Int] = [:]
    let reading: [Diagnostic]
  }

  /// The fixes that leave every file at least as readable as it was, and those that would not.
  mutating func sort(
    _ fixes: [Diagnostic]
  ) -> (accepted: [Diagnostic], refused: [Diagnostic]) {
    var ofFiles: [FileID: [Diagnostic]] = [:]
    for fix in fixes {
      for file in fix.fixedFiles { ofFiles[file, default: []].append(fix) }
    }
    let harmed = Set(ofFiles.keys.filter { !isHarmless(ofFiles[$0] ?? [], $0) })
    guard !harmed.isEmpty else { return (fixes, []) }
    // Some of the fixes of a file are at fault: there, they are looked at one after another.
    var accepted: [Diagnostic] = []
    var refused: [Diagnostic] = []
    var soFar: [FileID: [Diagnostic]] = [:]
    for fix in fixes {
      let isFine = fix.fixedFiles.allSatisfy { file in
        !harmed.contains(file) || isHarmless(soFar[file, default: []] + [fix], file)
      }
      guard isFine else {
        refused.append(fix)
        continue
      }
      accepted.append(fix)
      for file in fix.fixedFiles { soFar[file, default: []].append(fix) }
    }
    return (accepted, refused)
  }

  private mutating func isHarmless(_ fixes: [Diagnostic], _ file: FileID) -> Bool {
    let before = health(of: file)
    var text = EditedText(files[file].source.bytes)
    let places = text.apply(Self.edits(of: fixes, in: file))
    let after = health(of: text.bytes, file)
    return !Self.isWorse(after, than: before, text.bytes, places)
  }

  /// The edits of fixes in one file, in order.
  static func edits(
    of fixes: [Diagnostic], in file: FileID
  ) -> [(range: Range<Int>, replacement: [UInt8])] {
    fixes.flatMap { $0.fix?.edits ?? [] }.filter { $0.location.file == file }
      .sorted { $0.location.range.start < $1.location.range.start }
      .map { ($0.location.range.indices, Array($0.replacement.utf8)) }
  }

  private static func isWorse(
    _ after: Health, than before: Health, _ bytes: [UInt8], _ places: [Range<Int>]
  ) -> Bool {
    if before.isUsable {
      return !after.isUsable || after.errors.contains { $1 > before.errors[$0, default: 0] }
    }
    guard !after.isUsable else { return false }
    // Behind the mistake that stopped the reading there may be others; none may stand on a fixed line.
    let lines = places.map { place in
      let start = bytes[..<place.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let end = bytes[place.upperBound...].firstIndex(of: 0x0A) ?? bytes.count
      return start...end
    }
    return after.reading.contains { diagnostic in
      diagnostic.severity == .error
        && lines.contains { $0.contains(Int(diagnostic.location.range.start)) }
    }
  }

  private mutating func health(of file: FileID) -> Health {
    if let known = healths[file] { return known }
    let health = health(of: files[file].source.bytes, file)
    healths[file] = health
    return health
  }

  private func health(of bytes: [UInt8], _ file: FileID) -> Health {
    let source = SourceText(path: files.path(file), bytes: bytes)
    let reading = Reading(of: source, file: file)
    var health = Health(isUsable: reading.isUsable, reading: reading.diagnostics)
    for diagnostic in binder.bind(reading, files.role(file)).diagnostics
    // A value that can be read at last may ask for another one.
    where diagnostic.severity == .error && diagnostic.rule.code != Rule.missingConditional.code {
      health.errors[diagnostic.rule.code, default: 0] += 1
    }
    return health
  }
}

extension Diagnostic {
  /// The files that the finding's fix changes.
  var fixedFiles: Set<FileID> { Set((fix?.edits ?? []).map(\.location.file)) }
}
