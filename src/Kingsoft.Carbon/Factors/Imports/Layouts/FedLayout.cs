namespace Kingsoft.Carbon.Factors;

/// <summary>
/// Federal Reserve Board, foreign exchange rates (H.10 by day, G.5 by month, G.5A by year): the download of the data download program as
/// CSV, a column for each series, with labels.
/// </summary>
/// <remarks>
/// Above the observations stand six lines: description, unit, multiplier, currency, identifier, name. A series whose name begins with
/// <c>RXI$US</c> is of dollars for one unit of another currency, every other one of that currency for a dollar; an older download says so
/// in its unit too (<c>Currency:_Per_EUR</c>). The day of a rate that was not published has <c>ND</c>.
/// </remarks>
internal static class FedLayout
{
    private const string Dollar = "USD", Description = "Series Description", Reciprocal = "RXI$US", NoData = "ND", Per = "Currency:_Per_";
    private const int MostLabels = 10;

    private static readonly Citation Source = new()
    {
        Publisher = "Board of Governors of the Federal Reserve System",
        Source = "Foreign Exchange Rates (H.10, G.5)",
        Url = "https://www.federalreserve.gov/releases/h10/",
    };

    public static ImportLayout<MoneyPrice> Layout { get; } = new(
        "fed-h10",
        "Federal Reserve Board, Foreign Exchange Rates (H.10, G.5)",
        [Description],
        Read);

    private static void Read(ForeignTable table, ImportedRows<MoneyPrice> rows)
    {
        if (Line("Time Period") is not { } names || Line("Currency:") is not { } currencies || Line("Multiplier:") is not { } multipliers
            || Line("Unit:") is not { } units)
        {
            rows.LeaveOut(1, Description, ImportMessages.NoValue);
            return;
        }

        var observations = new List<RateObservation>();
        for (int i = 1; i < table.Header.Length; i++)
        {
            string name = names.At(i), unit = units.At(i), stated = currencies.At(i);
            bool isReciprocal = name.StartsWith(Reciprocal, StringComparison.Ordinal);
            // Of a reciprocal series an older download states the dollar, a newer one the other currency.
            string other = stated == Dollar && unit.StartsWith(Per, StringComparison.Ordinal) ? unit[Per.Length..] : stated;
            if (name.Length == 0)
                continue;
            if (multipliers.At(i) != "1")
                rows.LeaveOut(multipliers, name, ImportMessages.NotThis("Multiplier:", multipliers.At(i)));
            else if (RatesOfYears.CurrencyOf(other) is null || other == Dollar)
                rows.LeaveOut(currencies, name, ImportMessages.Currency(other));
            else if (unit.StartsWith(Per, StringComparison.Ordinal) && unit[Per.Length..] != (isReciprocal ? other : Dollar))
                rows.LeaveOut(units, name, ImportMessages.NotThis("Unit:", unit));
            else
                AddSeries(i, name, isReciprocal ? Dollar : other, isReciprocal ? other : Dollar);
        }

        RatesOfYears.Add(observations, Source, rows);

        void AddSeries(int at, string name, string currency, string per)
        {
            foreach (ForeignRow row in table.Rows.Where(row => row.Line > names.Line && row.At(at) is not (NoData or "")))
            {
                if (RatesOfYears.KindOf(row.At(0)) is not null && ForeignRow.NumberIn(row.At(at)) is { } value)
                    observations.Add(new RateObservation(row, name, currency, per, row.At(0), value));
                else
                    rows.LeaveOut(row, $"{name} {row.At(0)}", ImportMessages.NoValue);
            }
        }

        ForeignRow? Line(string label) => table.Rows.Take(MostLabels).FirstOrDefault(row => row.At(0) == label);
    }
}
