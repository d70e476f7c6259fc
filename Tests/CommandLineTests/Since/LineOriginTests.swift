import Revisions
import Testing

/// Git tells since when a line is as it is.
@Suite struct LineOriginTests {
  private static func day(_ day: String) -> [String: String] {
    ["GIT_COMMITTER_DATE": "\(day)T09:00:00+0800", "GIT_AUTHOR_DATE": "\(day)T09:00:00+0800"]
  }

  private func commit(_ git: GitFolder, on day: String) throws {
    try git.git("add", "--all")
    try git.git("commit", "--quiet", "--message", "state", variables: Self.day(day))
  }

  @Test func eachLineHasItsOwnDay() async throws {
    let git = try GitFolder()
    try git.folder.write("items/a.yaml", "承诺办结时限: 5 工作日\n到办事现场次数: 1\n")
    try commit(git, on: "2026-03-01")
    try git.folder.write("items/a.yaml", "承诺办结时限: 8 工作日\n到办事现场次数: 1\n")
    try commit(git, on: "2026-05-02")
    // White space is no change; a line that is not committed has no day.
    try git.folder.write("items/a.yaml", "承诺办结时限:  8 工作日\n到办事现场次数: 1\n事项版本: 2\n")
    let repository = try await GitRepository(around: git.path)
    let origins = try await repository.origins(ofLines: [1, 2, 3], in: "items/a.yaml")
    #expect(origins.mapValues(\.day) == [1: "2026-05-02", 2: "2026-03-01", 3: nil])
    let head = try await repository.revision("HEAD").id
    #expect(origins[1]?.commit == head && origins[3]?.commit == nil)
  }

  @Test func aFileThatGitDoesNotKnowHasNoDays() async throws {
    let git = try GitFolder()
    try git.folder.write("a.yaml", "a: 1\n")
    try git.commit()
    try git.folder.write("b.yaml", "b: 1\n")
    let repository = try await GitRepository(around: git.path)
    #expect(try await repository.origins(ofLines: [1], in: "b.yaml") == [:])
    await #expect(throws: RevisionFailure.self) {
      try await repository.origins(ofLines: [99], in: "a.yaml")
    }
  }
}
