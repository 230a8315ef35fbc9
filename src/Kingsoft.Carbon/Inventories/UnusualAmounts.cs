namespace Kingsoft.Carbon;

/// <summary>Finds amounts of a series that stand out by a factor such as a wrong unit makes: kWh entered as MWh, a slipped decimal point.</summary>
internal static class UnusualAmounts
{
    private const int FewestInSeries = 4;
    private const int SlipFactor = 100;

    public static IEnumerable<Finding> Find(IReadOnlyList<EmissionLine> lines)
    {
        IEnumerable<IGrouping<(string?, string?, ActivityCode, UnitDimension), EmissionLine>> series = lines
            .Where(line => line.Amount > 0 && !line.Flags.HasFlag(LineFlags.CarriedOver))
            .GroupBy(line => (line.Record.Entity, line.Record.Facility, line.Record.Activity, line.Record.Unit.Dimension));
        var unusual = new List<EmissionLine>();
        var size = new Dictionary<Unit, double>();
        foreach (IGrouping<(string?, string?, ActivityCode, UnitDimension), EmissionLine> group in series)
        {
            (EmissionLine Line, double PerDay)[] days = [.. group.Select(line => (line, PerDay(line, size))).OrderBy(pair => pair.Item2)];
            if (days.Length < FewestInSeries)
                continue;

            double median = days[days.Length / 2].PerDay;
            unusual.AddRange(days.Where(day => day.PerDay > median * SlipFactor || day.PerDay * SlipFactor < median).Select(day => day.Line));
        }

        if (unusual.Count == 0)
            yield break;

        yield return new Finding
        {
            Code = "unusual-amount",
            Severity = FindingSeverity.Warning,
            Message = $"amounts a day are more than {SlipFactor} times above or below the median of their series (entity, facility, activity); check the unit",
            Tonnes = unusual.Sum(line => line.Co2e?.Tonnes ?? 0m),
            Lines = FirstIds.Of(unusual.Select(line => line.Id)),
            LineCount = unusual.Count,
        };
    }

    private static double PerDay(EmissionLine line, Dictionary<Unit, double> size)
    {
        // Only the magnitude matters here: no figure of the inventory is made of it.
        if (!size.TryGetValue(line.Record.Unit, out double toBase))
            size.Add(line.Record.Unit, toBase = (double)line.Record.Unit.ToBase.ToDecimal());
        return (double)line.Amount * toBase / line.Period.Days;
    }
}
