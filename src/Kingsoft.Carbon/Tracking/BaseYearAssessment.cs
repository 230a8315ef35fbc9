using System.Collections.Immutable;

namespace Kingsoft.Carbon.Tracking;

/// <summary>Whether a base year is to be recalculated, with every test that decides it.</summary>
public sealed record BaseYearAssessment
{
    internal BaseYearAssessment(
        ImmutableArray<BaseYearChange> counted, ImmutableArray<string> passedOver, ImmutableArray<ThresholdTest> tests)
    {
        Counted = counted;
        PassedOver = passedOver;
        Tests = tests;
    }

    /// <summary>The changes that count under the policy.</summary>
    public ImmutableArray<BaseYearChange> Counted { get; }

    /// <summary>The changes that don't, each with its reason.</summary>
    public ImmutableArray<string> PassedOver { get; }

    /// <summary>The tests: each change and all together, for each figure of the policy.</summary>
    public ImmutableArray<ThresholdTest> Tests { get; }

    /// <summary>Whether any test that decides is above the threshold: then every change that counts is restated.</summary>
    public bool MustRestate => Tests.Any(test => test is { IsExceeded: true, Decides: true });
}
