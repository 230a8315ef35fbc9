using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Something that covers a part of a reporting year only.</summary>
public sealed record CoveredPart
{
    private readonly ValueArray<ReportingPeriod> _stretches;
    private readonly ValueArray<Scope> _scopes = new([]);

    internal CoveredPart(Message subject, ReportingPeriod year, ImmutableArray<ReportingPeriod> stretches)
    {
        Said = subject;
        Year = year;
        Stretches = stretches;
    }

    /// <summary>What it is: <c>the ledger</c>, <c>electricity of Scope 2</c>, <c>dc1: electricity of Scope 2</c>.</summary>
    public string Subject => Said.ToString();

    /// <summary>The stretches of days that it covers, in order.</summary>
    public ImmutableArray<ReportingPeriod> Stretches
    {
        get => _stretches.Items;
        private init => _stretches = new(value);
    }

    /// <summary>The site that it is of; null for all sites.</summary>
    public string? Facility { get; internal init; }

    /// <summary>How many days it covers.</summary>
    public int Days => Stretches.Sum(stretch => stretch.Days);

    /// <summary>Whether so much is missing that a figure of the year is not one of a year; else days lack here and there.</summary>
    public bool IsDecisive { get; internal init; }

    /// <summary>Whether it begins after the year and goes on to its end, without rows before: what a new site looks like.</summary>
    public bool LooksNew { get; internal init; }

    internal ReportingPeriod Year { get; }

    /// <summary>The scopes of its rows.</summary>
    internal ImmutableArray<Scope> Scopes
    {
        get => _scopes.Items;
        init => _scopes = new(value);
    }

    /// <summary>The kind of rows that it is of; null for the whole ledger.</summary>
    internal StreamKey? Stream { get; init; }

    internal bool IsOfSite { get; init; }

    /// <summary>Whether it is of one meter of a site.</summary>
    internal bool IsOfMeter { get; init; }

    internal Message Said { get; }

    /// <summary>CO2e of its rows as an integer of 10⁻¹² t.</summary>
    internal Int128 Tonnes { get; init; }

    /// <summary>How many lines it has.</summary>
    internal long Lines { get; init; }

    /// <summary>What it covers, such as <c>dc1: electricity of Scope 2 covers 2025-01-01 to 2025-06-30 (181 of 365 days)</c>.</summary>
    public override string ToString() => CoverageMessages.Covers(this).ToString();
}
