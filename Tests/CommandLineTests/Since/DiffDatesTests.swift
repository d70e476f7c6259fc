import Testing

/// `zhun diff --dates` says since when a difference stands.
@Suite struct DiffDatesTests {
  private func commit(_ git: GitFolder, on day: String) throws {
    let date = "\(day)T09:00:00+0800"
    try git.git("add", "--all")
    try git.git(
      "commit", "--quiet", "--message", "state",
      variables: ["GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": date])
  }

  private func workspace() throws -> GitFolder {
    let git = try GitFolder()
    try git.folder.write("zhun.yaml", "名称: 试验\n")
    for (district, limit) in [("440113", 5), ("440117", 5)] {
      try git.folder.write(
        "standards/districts/44/4401/\(district)/items/a.yaml",
        "基本编码: \"442106041002\"\n法定办结时限: \(limit) 工作日\n")
    }
    try git.folder.write(
      "standards/catalogue/44/442106041002.yaml",
      "事项名称: 申领居住证\n基本编码: \"442106041002\"\n法定办结时限: 5 工作日\n")
    try commit(git, on: "2026-01-02")
    try git.folder.write(
      "standards/districts/44/4401/440117/items/a.yaml",
      "基本编码: \"442106041002\"\n法定办结时限: 10 工作日\n")
    try commit(git, on: "2026-03-04")
    return git
  }

  @Test func everyDifferenceHasItsDay() async throws {
    let git = try workspace()
    let text = await Run(["diff", "-C", git.path, "--dates", "--lang", "zh"])
    #expect(text.output.contains("440117/items/a.yaml:2:9  自 2026-03-04"), "\(text.output)")
    let csv = await Run(["diff", "-C", git.path, "--dates", "--format", "csv"])
    #expect(csv.output.contains(",2026-03-04\r\n"), "\(csv.output)")
    let json = await Run(["diff", "-C", git.path, "--dates", "--format", "json"])
    #expect(json.output.contains("\"since\":\"2026-03-04\""), "\(json.output)")
    let html = await Run(["diff", "-C", git.path, "--dates", "--format", "html", "--lang", "zh"])
    #expect(html.output.contains("自 2026-03-04"))
  }

  @Test func whatIsNotCommittedIsSaid() async throws {
    let git = try workspace()
    try git.folder.write(
      "standards/districts/44/4401/440117/items/a.yaml",
      "基本编码: \"442106041002\"\n法定办结时限: 20 工作日\n")
    let text = await Run(["diff", "-C", git.path, "--dates", "--lang", "zh"])
    #expect(text.output.contains("440117/items/a.yaml:2:9  尚未提交"), "\(text.output)")
  }

  @Test func withoutGitItIsNotDone() async throws {
    let folder = try Folder()
    try folder.write("zhun.yaml", "名称: 试验\n")
    try folder.write(
      "standards/districts/44/4401/440113/items/a.yaml", "基本编码: \"442106041002\"\n事项版本: 1\n")
    try folder.write(
      "standards/districts/44/4401/440117/items/a.yaml", "基本编码: \"442106041002\"\n事项版本: 2\n")
    let run = await Run(["diff", "-C", folder.path, "--dates"])
    #expect(run.status == 2)
    #expect(run.messages.contains("--dates"), "\(run.messages)")
  }
}
