extension Mutant {
  /// The known faults of real guides.
  package static let faults: [Mutant] =
    [
      limitFaults, resultFaults, visitFaults, feeFaults, phoneFaults, audienceFaults, stepFaults,
      specialFaults, onlineFaults, wordingFaults, materialFaults, materialListFaults, lawFaults,
      codeFaults, natureFaults, districtFaults, textFaults,
    ].flatMap(\.self)

  /// Every rule about files, structure and codes.
  package static let rules: [Mutant] = reading + structure + codes

  package static let all = faults + rules
}
