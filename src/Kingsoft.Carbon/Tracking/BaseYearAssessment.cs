using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>Whether a base year is to be recalculated, with every test that decides it.</summary>
public sealed record BaseYearAssessment
{
    private readonly ValueArray<BaseYearChange> _counted;
    private readonly ValueArray<Said> _passedOver;
    private readonly ValueArray<ThresholdTest> _tests;

    internal BaseYearAssessment(
        ImmutableArray<BaseYearChange> counted, ImmutableArray<Said> passedOver, ImmutableArray<ThresholdTest> tests)
    {
        Counted = counted;
        SaidPassedOver = passedOver;
        Tests = tests;
    }

    /// <summary>The changes that count under the policy.</summary>
    public ImmutableArray<BaseYearChange> Counted
    {
        get => _counted.Items;
        private init => _counted = new(value);
    }

    /// <summary>The changes that don't, each with its reason.</summary>
    public ImmutableArray<string> PassedOver => Said.InEnglish(SaidPassedOver);

    internal ImmutableArray<Said> SaidPassedOver
    {
        get => _passedOver.Items;
        private init => _passedOver = new(value);
    }

    /// <summary>The tests: each change and all together, for each figure of the policy.</summary>
    public ImmutableArray<ThresholdTest> Tests
    {
        get => _tests.Items;
        private init => _tests = new(value);
    }

    /// <summary>Whether any test that decides is above the threshold: then every change that counts is restated.</summary>
    public bool MustRestate => Tests.Any(test => test is { IsExceeded: true, Decides: true });

    /// <summary>What comes of it: <c>restate: 1 change, 3 tests</c>.</summary>
    public override string ToString() =>
        $"{(MustRestate ? "restate" : "no restatement")}: {Brief.Count(Counted, "change")}, {Brief.Count(Tests, "test")}";
}
