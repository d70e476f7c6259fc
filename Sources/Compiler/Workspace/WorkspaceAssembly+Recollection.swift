import BuiltIn
import Source
import Standard
import YAML

/// What of a workspace is left unread because an earlier check knows it, or another machine looks at it.
extension WorkspaceAssembly {
  /// What is left of earlier checks; nil where they were of another base, day or program.
  mutating func kept(
    _ files: [WorkspaceFile], _ builtIn: [BuiltIn.File], _ outcomes: [Result<ReadFile, Failure>?],
    _ standard: Standard
  ) -> KeptCheck? {
    let paths = files.map(\.path) + builtIn.map { Self.path($0) }
    let rules = Dictionary(
      (Rule.all + standard.rules.map(\.rule)).map { ($0.code, $0) }
    ) { first, _ in first }
    guard let recollection, let base = base(of: outcomes, files) else { return nil }
    func fitting(_ head: KeptHead) -> KeptCheck? {
      guard head.day == recollection.day, head.base == base else { return nil }
      return KeptCheck(head, paths, rules)
    }
    switch recollection.source {
    case .nothing: return nil
    case .last(let head): return fitting(head)
    case .parts(let parts):
      var checks: [KeptCheck] = []
      for part in parts {
        let isWhole = KeptHead.form.isWhole(part.bytes)
        if let check = isWhole ? KeptHead(part.bytes).flatMap(fitting) : nil {
          checks.append(check)
        } else {
          failures.append(
            Failure(
              zh: "\(part.name) 不是用这个程序按今天的标准、设置和登记册核验这个工作区得到的，没有使用",
              en:
                "\(part.name) does not come from a check of this workspace by this program, day, standard, settings and registers: it was not used"
            ))
        }
      }
      return KeptCheck(joining: checks)
    }
  }

  /// The digest of all files but those of items; nil where one of them could not be read.
  func base(
    of outcomes: [Result<ReadFile, Failure>?], _ files: [WorkspaceFile]
  ) -> [UInt8]? {
    guard failures.isEmpty else { return nil }
    var digest = Digest.Running()
    digest.add(Array("\(recollection?.program ?? "")\n".utf8))
    for (number, outcome) in outcomes.enumerated() {
      guard number >= files.count || !files[number].isOfItems else { continue }
      guard case .success(let file)? = outcome else { return nil }
      let bytes = file.reading.tree.source.bytes
      digest.add(Array("\(file.file.path)\n\(bytes.count)\n".utf8))
      digest.add(bytes)
    }
    return digest.bytes
  }

  /// The files of items of one part of the workspace; of the others nothing is read.
  func read(
    _ numbers: [Int], of files: [WorkspaceFile], in shard: Shard
  ) async -> [Result<ReadFile, Failure>] {
    await Parallel.map(numbers.count, workers: workers) { place in
      let number = numbers[place]
      do throws(Failure) {
        let bytes = try source.read(files[number].path)
        guard shard.holds(bytes, at: files[number].path) else {
          return .success(ReadFile(unread: files[number], number, .left))
        }
        let text = SourceText(path: files[number].path, bytes: bytes)
        return .success(
          ReadFile(
            file: files[number], reading: Reading(of: text, file: FileID(number)), stamp: nil))
      } catch {
        return .failure(error)
      }
    }
  }

  /// The files that were left unread, to be read when somebody looks into one.
  var unread: UnreadFiles? {
    guard !left.units.isEmpty else { return nil }
    return UnreadFiles(left.isLeft) { [source] path in try? source.read(path) }
  }
}
