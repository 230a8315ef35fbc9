using static Kingsoft.Carbon.Tests.Inventories.Sample;

namespace Kingsoft.Carbon.Tests.Inventories;

public sealed class FindingTests
{
    private static readonly ActivityDetails China = new() { Region = Region.Parse("CN") };

    [Test]
    public void Findings_ElectricityOf2025_AreWhatAReviewerWouldSay()
    {
        Inventory inventory = Calculate(Power(1000m, "MWh", region: "CN-XZ", id: "a"));

        // 1,000 MWh × 0.5306, the nation's factor: none is published for Tibet.
        IEnumerable<string> findings = inventory.Findings
            .Select(finding => $"{finding.Severity} {finding.Code}: {finding.Message} [{finding.Tonnes}]");
        Assert.That(findings, Is.EqualTo(new[]
        {
            "Warning market-based-missing: no market-based Scope 2 figure: no contractual instruments were given; "
                + "the GHG Protocol Scope 2 Guidance (2015) asks for both figures: give them with InventoryOptions.Instruments, "
                + "or where none were bought a file with a header only [530.6]",
            "Warning scope-missing: the ledger has no row of Scope 1 in 2025; the figure is missing, not zero []",
            "Info co2-only: the factor covers CO2 only; methane and nitrous oxide are not in the figure: "
                + "cn-mee-2023/electricity.grid/CN [530.6]",
            "Info earlier-year: the factor is of years before the activity, the last that is known for its region unless the row pins "
                + "it; where a nearer edition is out, give it as your own: cn-mee-2023/electricity.grid/CN (2023) for 2025 [530.6]",
            "Info wider-region: the factor is of a wider region than the activity; unless the row pins it, none that fits is known for "
                + "the narrower one: cn-mee-2023/electricity.grid/CN for CN-XZ [530.6]",
            "Info scope3-missing: the ledger has no row of Scope 3 in 2025; the figure is missing, not zero (categories 1–15) []",
        }));
    }

    // The bill was known after the day of closing, its correction before: what is left would be a negative consumption.
    [Test]
    public void Findings_CorrectionOfARecordLeftOut_IsAnError()
    {
        ActivityDetails china = new() { Region = Region.Parse("CN") };
        InventoryOptions options = Ar6 with { AsOf = Ar6.AsOf.Add(2025, new DateOnly(2026, 4, 23)) };

        Inventory inventory = Calculate(
            FactorLibrary.BuiltIn,
            options,
            Row("electricity.grid", 1000m, "kWh", "2025", china with { Id = "bill", RecordedOn = new DateOnly(2026, 6, 1) }),
            Row("electricity.grid", -100m, "kWh", "2025", china with { Id = "correction", Corrects = "bill" }));

        Finding finding = inventory.Findings.Single(found => found.Code == "corrects-left-out");
        Assert.That(finding.Severity, Is.EqualTo(FindingSeverity.Error));
        Assert.That(finding.Tonnes, Is.EqualTo(-0.05306m)); // −100 kWh × 0.5306 kg
    }

    // 30 rows of 1 to 30 MWh, each with its own note: together 465 MWh; the three with most tonnes are named.
    [Test]
    public void Findings_RowsInAnotherOrder_AreTheSame()
    {
        ActivityRecord[] rows = [.. Enumerable.Range(1, 30).Select(i => Row(
            "electricity.grid", i, "MWh", "2025", China with { Id = $"r{i}", Quality = DataQuality.Estimated, Note = $"note {i}" }))];

        Inventory forwards = Calculate(rows);
        Inventory backwards = Calculate([.. rows.Reverse()]);

        Assert.That(backwards.Findings.Select(Everything), Is.EqualTo(forwards.Findings.Select(Everything)));
        Finding estimated = forwards.Findings.Single(finding => finding.Code == "estimated");
        Assert.That((estimated.LineCount, estimated.Tonnes, estimated.Share), Is.EqualTo((30L, 465m * 0.5306m, 1m)));
        Assert.That(
            estimated.Message,
            Is.EqualTo("amounts are marked as estimated: note 30 (15.92 t); note 29 (15.39 t); note 28 (14.86 t); and 27 more"));
        Assert.That(estimated.Lines, Is.EqualTo(Enumerable.Range(1, 20).Select(i => $"r{i}")));
        Assert.That(estimated.Subjects[0], Is.EqualTo(new FindingSubject("note 30", 30m * 0.5306m, 1)));
        Assert.That(estimated.Subjects.Sum(subject => subject.Tonnes), Is.EqualTo(estimated.Tonnes));

        static string Everything(Finding finding) =>
            $"{finding.Code} {finding.Severity} {finding.Message} {finding.Tonnes} {finding.Share} {finding.LineCount} "
            + $"{string.Join(' ', finding.Lines)} {string.Join(' ', finding.Subjects)}";
    }

    [Test]
    public void Findings_MarketBasedAlone_SaysThatTheOtherFigureIsMissing()
    {
        var details = new ActivityDetails { Scope = Scope.Scope2, Scope2Method = Scope2Method.MarketBased };

        Inventory inventory = Calculate(Reported(3m, details));

        Assert.That(inventory.Totals.Scope2MarketBased?.Tonnes, Is.EqualTo(3m));
        Assert.That(inventory.Totals.Scope2LocationBased?.Tonnes, Is.Null);
        Assert.That(inventory.Findings.Select(found => found.Code), Does.Contain("location-based-missing"));
    }

    // 1,000 pkm × 5 kg: at the printed 35 g it would be 0.035 t.
    [Test]
    public void Findings_OwnFactorOfAnotherMagnitude_IsNamedWithWhatIsAccepted()
    {
        FactorLibrary library = WithTrain(train => train with { Gases = [new GasAmount("CO2", 5m)], IsUserSupplied = true });

        Inventory inventory = Calculate(library, Ar6, Train(1000m));

        Finding finding = inventory.Findings.Single(found => found.Code == "implausible-factor");
        const string Message = "the user's own factor is outside the usual magnitudes: train: "
            + "co2_kg: 5 kg per pkm is not plausible for travel; values up to 3 are accepted (is the value in g, or per 100 km?)";
        Assert.That(finding.Message, Is.EqualTo(Message));
        Assert.That((finding.Severity, finding.Tonnes, finding.LineCount), Is.EqualTo((FindingSeverity.Warning, 5m, 1L)));
    }

    [Test]
    public void Findings_OwnFactorOfAUsualMagnitude_IsNotRemarkedOn()
    {
        Inventory inventory = Calculate(WithTrain(train => train), Ar6, Train(1000m));

        Assert.That(inventory.Findings.Select(found => found.Code), Does.Contain("user-factor").And.Not.Contain("implausible-factor"));
    }

    [Test]
    public void Findings_EstimatedRows_CarryTheirOwnNote()
    {
        ActivityDetails details = China with { Quality = DataQuality.Estimated, Note = "by floor area" };

        Inventory inventory = Calculate(Row("electricity.grid", 1000m, "kWh", "2025", details));

        Assert.That(Messages(inventory, "estimated"), Is.EqualTo(new[] { "amounts are marked as estimated: by floor area" }));
    }

    // The largest part has no note: it is not passed over.
    [Test]
    public void Findings_EstimatedRowsWithAndWithoutANote_NameBoth()
    {
        ActivityDetails details = China with { Quality = DataQuality.Estimated };

        Inventory inventory = Calculate(
            Row("electricity.grid", 1000m, "MWh", "2025", details),
            Row("electricity.grid", 10m, "MWh", "2025", details with { Note = "by floor area" }));

        Assert.That(
            Messages(inventory, "estimated"),
            Is.EqualTo(new[] { "amounts are marked as estimated: rows without a note (530.60 t); by floor area (5.31 t)" }));
    }

    [Test]
    public void Findings_LaterFactorAllowed_IsAWarning()
    {
        FactorLibrary library = WithTrain(factor => factor with { ValidFrom = 2026 });

        Inventory inventory = Calculate(library, Ar6 with { AllowLaterFactors = true }, Train(1000m));

        Assert.That(
            Messages(inventory, "later-year"),
            Is.EqualTo(new[] { "the factor's years begin after the activity: train (from 2026) for 2025" }));
        Assert.That(Messages(inventory, "user-factor"), Is.EqualTo(new[] { "the factor is your own: train" }));
        Assert.That(inventory.Shares.OtherYear, Is.EqualTo(1m));
    }

    [Test]
    public void Findings_Proxy_NamesTheTonnesAtStake()
    {
        var proxy = new RegionProxy(ActivityCode.Parse("travel"), Region.Parse("CN"), Region.Parse("GB"));
        InventoryOptions options = Ar6 with { Proxies = [proxy] };

        Inventory inventory = Calculate(WithTrain(factor => factor with { Region = Region.Parse("GB") }), options, Train(1000m));

        Assert.That(inventory.Findings.Single(finding => finding.Code == "proxy").Tonnes, Is.EqualTo(1m));
        Assert.That(Messages(inventory, "proxy"), Is.EqualTo(new[] { "another region's factor stands in: train for CN" }));
        Assert.That(inventory.Shares.Proxy, Is.EqualTo(1m));
    }

    [Test]
    public void Findings_PinnedFactorOfAnotherActivity_IsAWarning()
    {
        ActivityDetails details = China with { FactorId = "cn-mee-2023/electricity.grid.fossil/CN" };

        Inventory inventory = Calculate(Row("electricity.grid", 1m, "MWh", "2025", details));

        Assert.That(
            Messages(inventory, "pinned-other-activity"),
            Is.EqualTo(new[]
            {
                "the pinned factor is of another activity than the row: cn-mee-2023/electricity.grid.fossil/CN for electricity.grid",
            }));
    }

    [Test]
    public void Findings_MontrealGasInAScope_IsTakenOutWithAWarning()
    {
        FactorLibrary library = WithTrain(factor => factor with { Gases = [new GasAmount("HCFC-22", 1m)] });
        var details = new ActivityDetails { Scope = Scope.Scope3, Scope3Category = Scope3Category.BusinessTravel };

        Inventory inventory = Calculate(library, Ar6, Train(1m, details));

        Finding taken = inventory.Findings.Single(finding => finding.Code == "not-kyoto");
        Assert.That((inventory.Totals.Scope3?.Tonnes, inventory.Totals.Outside?.Tonnes), Is.EqualTo(((decimal?)null, 1.96m)));
        Assert.That((taken.Severity, taken.Tonnes, taken.Share), Is.EqualTo((FindingSeverity.Warning, 1.96m, (decimal?)null)));
        Assert.That(
            taken.Message,
            Is.EqualTo("gases outside the Kyoto basket stand outside the scopes, not in the one that the row states: the GHG Protocol "
                + "reports them apart; leave the scope empty: travel.rail"));
    }

    [Test]
    public void Findings_FuelWithoutHeatingValue_SaysThatItsEnergyIsMissing()
    {
        EmissionFactor wood = Factors.TestFactors.Travel("wood", "CN") with
        {
            Activity = ActivityCode.Parse("fuel.wood"),
            Kind = FactorKind.Combustion,
            Unit = Unit.Tonne,
            Scope = Scope.Scope1,
            Scope3Category = null,
        };
        FactorLibrary library = FactorLibrary.Empty.With([wood]);

        Inventory inventory = Calculate(library, Ar6, Row("fuel.wood", 1m, "t", "2025", China));

        Assert.That(
            Messages(inventory, "energy-unknown"),
            Is.EqualTo(new[] { "no heating value is known, so the energy is not in energyMWh; give one as your own property: fuel.wood" }));
        Assert.That(inventory.Totals.EnergyMWh, Is.Null);
    }

    [TestCase(5, "MWh")]
    [TestCase(5000, "kWh")]
    public void Findings_SameElectricityInScope2AndCategory8_IsAWarning(int amount, string unit)
    {
        ActivityDetails hall = China with { Facility = "hall" };
        ActivityDetails leased = hall with { Scope = Scope.Scope3, Scope3Category = Scope3Category.UpstreamLeasedAssets };

        Inventory inventory = Calculate(
            Row("electricity.grid", 5m, "MWh", "2025-03", hall),
            Row("electricity.grid", amount, unit, "2025-03", leased));

        Assert.That(
            Messages(inventory, "counted-twice"),
            Is.EqualTo(new[] { "the same energy (kind, days and amount) stands in Scope 1 or 2 and in a category of Scope 3; count it "
                + "once: in Scope 1 or 2 where its site is within the organizational boundary, else in the category; where "
                + "each is a share of one bill, write 'share' into the evidence or note of both, and where they are of different meters "
                + "the meter of each ('meter 7'): "
                + "hall, electricity.grid (category 8)" }));
    }

    [Test]
    public void Findings_MeterThatStoodStillInScope2AndCategory8_IsNone()
    {
        ActivityDetails hall = China with { Facility = "hall" };
        ActivityDetails leased = hall with { Scope = Scope.Scope3, Scope3Category = Scope3Category.UpstreamLeasedAssets };

        Inventory inventory = Calculate(
            Row("electricity.grid", 0m, "MWh", "2025-03", hall),
            Row("electricity.grid", 0m, "kWh", "2025-03", leased));

        Assert.That(Messages(inventory, "counted-twice"), Is.Empty);
    }

    // Eleven months near 100 MWh, one entered in kWh: a thousand times as much.
    [Test]
    public void Findings_AmountOfAnotherUnit_StandsOut()
    {
        ActivityRecord[] months = [.. Enumerable.Range(1, 12).Select(month => Power(
            month == 7 ? 100_000m : 100m + month, "MWh", $"2025-{month:00}", id: $"m{month}"))];

        Inventory inventory = Calculate(months);

        Assert.That(inventory.Findings.Single(finding => finding.Code == "unusual-amount").Lines, Is.EqualTo(new[] { "m7" }));
    }

    [Test]
    public void Findings_ManyLines_ListTwentyAndCountAll()
    {
        ActivityRecord[] rows = [.. Enumerable.Range(0, 30).Select(i => Power(1m, id: $"r{i}"))];

        Finding finding = Calculate(rows).Findings.First(one => one.Code == "co2-only");

        Assert.That(finding.Lines, Has.Length.EqualTo(20));
        Assert.That(finding.LineCount, Is.EqualTo(30));
    }

    // Measured 3 t, estimated 1 t, neither 1 t; a correction of −1 t counts as 1 t gross.
    [Test]
    public void Shares_Quality_IsOfTheGrossTonnes()
    {
        ActivityDetails scope1 = new() { Scope = Scope.Scope1 };

        InventoryShares shares = Calculate(
            Reported(3m, scope1 with { Quality = DataQuality.Measured, Id = "a" }),
            Reported(1m, scope1 with { Quality = DataQuality.Estimated }),
            Reported(-1m, scope1 with { Corrects = "a" })).Shares;

        Assert.That(
            (shares.Measured, shares.Estimated, shares.CarriedOver, shares.Co2Only),
            Is.EqualTo(((decimal?)0.6m, (decimal?)0.2m, (decimal?)1m, (decimal?)0m)));
    }
}
