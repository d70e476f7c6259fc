import Compiler
import Reports
import Revisions
import Source

/// Reads from git since when each difference stands as it does.
enum LineDates {
  /// The dates of the values of all cells that differ, by their places.
  static func dates(
    of comparisons: [Comparison], in workspace: Workspace, _ session: Session
  ) async throws(Failure) -> [Location: LineDate] {
    guard let root = workspace.root else {
      throw Failure(
        zh: "这里不在任何工作区内（没有 zhun.yaml），--dates 无从查起",
        en: "There is no workspace here whose history --dates could read")
    }
    let repository = try await reading { () async throws(RevisionFailure) in
      try await GitRepository(around: root)
    }
    let places = lines(of: comparisons, workspace.files)
    let paths = places.keys.sorted()
    let origins = try await origins(of: paths.map { ($0, places[$0] ?? [:]) }, repository, session)
    var dates: [Location: LineDate] = [:]
    for (path, found) in zip(paths, origins) {
      for (location, line) in places[path] ?? [:] {
        // A file that git does not know is as new as one that is not committed.
        let origin = found[line]
        dates[location] = LineDate(day: origin?.day, commit: origin?.commit)
      }
    }
    return dates
  }

  /// The lines of the values that differ, by file.
  private static func lines(
    of comparisons: [Comparison], _ files: SourceFiles
  ) -> [String: [Location: Int]] {
    var places: [String: [Location: Int]] = [:]
    var positions = Positions(files)
    for row in comparisons.lazy.flatMap(\.rows) where row.isDiffering {
      for cell in row.cells where cell.kind.isDifference {
        guard let location = cell.location else { continue }
        let line = positions.start(of: location).line
        places[files.path(location.file), default: [:]][location] = line
      }
    }
    return places
  }

  /// What git said of one file.
  ///
  /// It is no tuple: optimised code of Swift 6.3 reads one wrongly that holds a result and comes out of a group.
  private struct Answer: Sendable {
    let number: Int
    let result: Result<[Int: LineOrigin], RevisionFailure>
  }

  /// One call of git for each file, as many at once as there are workers.
  private static func origins(
    of files: [(path: String, lines: [Location: Int])],
    _ repository: GitRepository, _ session: Session
  ) async throws(Failure) -> [[Int: LineOrigin]] {
    let results = await withTaskGroup(of: Answer.self) { group in
      var results: [Result<[Int: LineOrigin], RevisionFailure>?] = files.map { _ in nil }
      var next = 0
      func start() {
        let number = next
        let (path, lines) = (files[number].path, Set(files[number].lines.values))
        next += 1
        group.addTask {
          do throws(RevisionFailure) {
            let origins = try await repository.origins(ofLines: lines, in: path)
            return Answer(number: number, result: .success(origins))
          } catch {
            return Answer(number: number, result: .failure(error))
          }
        }
      }
      while next < min(files.count, max(1, session.workers)) { start() }
      while let answer = await group.next() {
        results[answer.number] = answer.result
        if next < files.count { start() }
      }
      return results.compactMap(\.self)
    }
    return try results.map { result throws(Failure) in
      switch result {
      case .success(let origins): return origins
      case .failure(let error): throw failure(error)
      }
    }
  }

  private static func reading<Value>(
    _ body: () async throws(RevisionFailure) -> Value
  ) async throws(Failure) -> Value {
    do throws(RevisionFailure) {
      return try await body()
    } catch {
      throw failure(error)
    }
  }

  private static func failure(_ error: RevisionFailure) -> Failure {
    Failure(zh: "--dates：\(error.message.zh)", en: "--dates: \(error.message.en)")
  }
}
