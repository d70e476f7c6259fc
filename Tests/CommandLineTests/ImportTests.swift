import Reports
import TestSupport
import Testing

/// What `zhun import` says of what it did.
@Suite struct ImportTests {
  @Test func oneIsNotSeveral() async throws {
    let folder = try Folder()
    try folder.write(
      "basic.csv",
      "TASK_NAME,CATALOG_CODE,TASK_CODE\n申领居住证,442106041002,TE44011350000011705442106041002\n")
    try folder.write(
      "material.csv",
      "TASK_CODE,MATERIAL_NAME,MORE,REST\nTE44011350000011705442106041002,居民身份证,甲,乙\n")
    let arguments = ["import", "exchange", "basic.csv", "material.csv", "--division", "440113"]
    let two = await Run(arguments + ["--out", "a"], in: folder.path)
    #expect(two.messages.contains("a: 1 item imported, 1 file; 2 values not placed"))
    try folder.write(
      "material.csv",
      "TASK_CODE,MATERIAL_NAME,MORE\nTE44011350000011705442106041002,居民身份证,甲\n")
    let one = await Run(arguments + ["--out", "b"], in: folder.path)
    #expect(one.messages.contains("b: 1 item imported, 1 file; 1 value not placed"))
  }

  @Test func whatIsCountedHasItsNumber() {
    #expect(counted(0, "item") == "0 items")
    #expect(counted(1, "item") == "1 item")
    #expect(counted(2, "item") == "2 items")
    #expect(counted(2, "fix", plural: "fixes") == "2 fixes")
  }
}
