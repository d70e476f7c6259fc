package import Samples
import Standard
import TestSupport

extension PlantedWorkspace {
  /// Counties of Guangdong, whose own catalogue they share.
  package static func places(_ count: Int) -> [SamplePlace] {
    let counties = SamplePlace.all(Repository.standard.standard.divisions)
      .filter { $0.code.hasPrefix("44") && !$0.code.hasSuffix("00") }
    return Array(counties.prefix(count))
  }

  /// Cities and counties of the whole country, for workspaces larger than any province.
  package static func placesAnywhere(_ count: Int) -> [SamplePlace] {
    Array(SamplePlace.all(Repository.standard.standard.divisions).prefix(count))
  }
}
