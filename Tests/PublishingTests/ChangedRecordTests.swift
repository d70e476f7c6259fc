import Compiler
import Standard
import TestSupport
import Testing

@testable import Publishing

/// Records of an earlier build that somebody has changed: what nobody can read is left out.
@Suite struct ChangedRecordTests {
  @Test(arguments: ["1e300", "-1e300", "1e19", "-1", "1000000", "\"5\"", "null"])
  func amountsThatNoLimitHas(_ amount: String) throws {
    let limit = "{\"amount\": \(amount), \"unit\": \"workingDay\"}"
    let json = try #require(JSON(Array("{\"name\": \"甲\", \"promisedLimit\": \(limit)}".utf8)))
    var reader = RecordReader(Repository.standard.standard)
    let read = reader.item(json)
    let record = try #require(read)
    #expect(record.string(.name) == "甲")
    #expect(record[.promisedLimit] == nil)
  }
}
