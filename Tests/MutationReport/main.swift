import Mutations

let start = ContinuousClock.now
let run = await MutationRun.run(Mutant.all, seed: 1, times: 3, workers: 2)
for trial in run.trials where trial.outcome != .found {
  print(
    trial.mutant.fault, trial.mutant.variant, trial.mutant.codes, trial.outcome,
    trial.additional.prefix(3), trial.item)
}
print("---- additional")
for trial in run.trials where trial.outcome == .found && !trial.additional.isEmpty {
  print(trial.mutant.fault, trial.mutant.variant, trial.additional.prefix(4))
}
print(run.trials.count, ContinuousClock.now - start)
