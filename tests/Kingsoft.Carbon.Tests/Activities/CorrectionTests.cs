namespace Kingsoft.Carbon.Tests.Activities;

/// <summary>A correction is the difference to one row: it says what that row says, and takes away no more than there was.</summary>
public sealed class CorrectionTests
{
    private const string Header = "id,activity,amount,unit,period,region,entity,facility,instrument,corrects\n";

    private const string Advice = "; a correction is the difference to one row and has its values, and what is of another activity, "
        + "place or period corrects the row there (id 'b')";

    private const string Difference =
        "the amount of a correction is the difference, and takes away no more than there was";

    [TestCase("electricity.grid,-10,MWh,2024,CN-YN,o,f,,a", "region 'CN-BJ' there and 'CN-YN' here")]
    [TestCase("electricity.grid,-10,MWh,2023,CN-BJ,o,f,,a", "period '2024' there and '2023' here")]
    [TestCase("electricity.grid,-10,MWh,2024-01,CN-BJ,o,f,,a", "period '2024' there and '2024-01' here")]
    [TestCase("electricity.grid,-10,MWh,2024,CN-BJ,o,g,,a", "facility 'f' there and 'g' here")]
    [TestCase("electricity.grid,-10,MWh,2024,CN-BJ,o,,,a", "facility 'f' there and none here")]
    [TestCase("electricity.grid,-10,MWh,2024,CN-BJ,p,f,,a", "entity 'o' there and 'p' here")]
    [TestCase("electricity.grid,-10,MWh,2024,CN-BJ,o,f,GEC-1,a", "instrument 'GEC-1' here and none there")]
    [TestCase("heat.district,-10,MWh,2024,CN-BJ,o,f,,a", "activity 'electricity.grid' there and 'heat.district' here")]
    [TestCase("fuel.diesel.stationary,-10,GJ(net),2019,GB,,,,a",
        "activity 'electricity.grid' there and 'fuel.diesel.stationary' here, unit 'MWh' there and 'GJ(net)' here, "
        + "period '2024' there and '2019' here, region 'CN-BJ' there and 'GB' here, entity 'o' there and none here, "
        + "facility 'f' there and none here")]
    public void ReadCsv_CorrectionOfAnotherRow_IsRefusedWithBothValues(string correction, string differences)
    {
        (_, string[] faults) = LedgerText.Read($"{Header}a,electricity.grid,90,MWh,2024,CN-BJ,o,f,,\nb,{correction}\n");

        Assert.That(faults, Is.EqualTo(new[] { $"ledger.csv:3: corrects: 'a' at ledger.csv:2 is another row: {differences}{Advice}" }));
    }

    // A correction of another supplier would be claimed, below zero, by the rate of that supplier.
    [TestCase("electricity.grid,{0},MWh", "A", "B", "supplier 'A' there and 'B' here")]
    [TestCase("electricity.grid,{0},MWh", "A", "", "supplier 'A' there and none here")]
    [TestCase("electricity.grid,{0},MWh", "", "B", "supplier 'B' here and none there")]
    [TestCase("electricity.grid,{0},MWh", "A", "A", null)]
    [TestCase("fuel.diesel.stationary,{0},t", "A", "B", "supplier 'A' there and 'B' here")]
    [TestCase("fuel.diesel.stationary,{0},t", "A", "", null)]
    public void ReadCsv_CorrectionOfAnotherSupplier_IsRefused(string row, string supplier, string ofCorrection, string? difference)
    {
        string original = string.Format(System.Globalization.CultureInfo.InvariantCulture, row, "10");
        string correction = string.Format(System.Globalization.CultureInfo.InvariantCulture, row, "-4");
        (_, string[] faults) = LedgerText.Read("id,activity,amount,unit,period,region,supplier,corrects\n"
            + $"a,{original},2025-01,CN,{supplier},\nb,{correction},2025-01,CN,{ofCorrection},a\n");

        Assert.That(faults, Is.EqualTo(difference is null
            ? [] : new[] { $"ledger.csv:3: corrects: 'a' at ledger.csv:2 is another row: {difference}{Advice}" }));
    }

    [TestCase("fuel.diesel.stationary,9,GJ(net)", "fuel.diesel.stationary,-1,GJ(gross)", "unit 'GJ(net)' there and 'GJ(gross)' here")]
    [TestCase("fuel.diesel.stationary,9,GJ(net)", "fuel.diesel.stationary,-1,L", "unit 'GJ(net)' there and 'L' here")]
    [TestCase("spend.legal-services,9,CNY", "spend.legal-services,-1,USD", "unit 'CNY' there and 'USD' here")]
    public void ReadCsv_CorrectionOfAnotherDimension_IsRefused(string original, string correction, string difference)
    {
        (_, string[] faults) = LedgerText.Read($"{Header}a,{original},2024,US,,,,\nb,{correction},2024,US,,,,a\n");

        Assert.That(faults, Is.EqualTo(new[] { $"ledger.csv:3: corrects: 'a' at ledger.csv:2 is another row: {difference}{Advice}" }));
    }

    [TestCase("electricity.grid,-90,MWh")]
    [TestCase("electricity.grid,-90000,kWh")]
    [TestCase("electricity.grid,-324,GJ")]
    [TestCase("electricity.grid,5,MWh")]
    public void ReadCsv_CorrectionThatLeavesNothingOrMore_IsAccepted(string correction)
    {
        (_, string[] faults) =
            LedgerText.Read($"{Header}a,electricity.grid,90,MWh,2024,CN-BJ,o,f,,\nb,{correction},2024,CN-BJ,o,f,,a\n");

        Assert.That(faults, Is.Empty);
    }

    [Test]
    public void ReadCsv_CorrectionByAnotherCodeOfTheSame_IsAccepted()
    {
        (_, string[] faults) = LedgerText.Read(
            $"{Header}a,refrigerant.r-1234yf,9,kg,2024,CN,,,,\nb,refrigerant.hfo-1234yf,-1000,g,2024,CN,,,,a\n");

        Assert.That(faults, Is.Empty);
    }

    [TestCase("-900,MWh", "-900 MWh", "-810 MWh")]
    [TestCase("-90000.001,kWh", "-90.000001 MWh", "-0.000001 MWh")]
    public void ReadCsv_MoreTakenAwayThanThereWas_IsRefused(string amount, string corrections, string rest)
    {
        (_, string[] faults) =
            LedgerText.Read($"{Header}a,electricity.grid,90,MWh,2024,CN,,,,\nb,electricity.grid,{amount},2024,CN,,,,a\n");

        Assert.That(faults, Is.EqualTo(new[]
        {
            $"ledger.csv:3: corrects: 'a' at ledger.csv:2 has 90 MWh, its corrections come to {corrections}, and {rest} would be left; "
                + $"{Difference} (id 'b')",
        }));
    }

    // 90 − 50 − 30 − 20: each alone is less than there was. The third corrects the second, and both count for the first.
    [Test]
    public void ReadCsv_ChainThatTakesAwayMoreThanThereWas_NamesTheLast()
    {
        (_, string[] faults) = LedgerText.Read(
            $"{Header}d,electricity.grid,-20,MWh,2024,CN,,,,a\nc,electricity.grid,-30,MWh,2024,CN,,,,b\n"
            + "b,electricity.grid,-50,MWh,2024,CN,,,,a\na,electricity.grid,90,MWh,2024,CN,,,,\n");

        Assert.That(faults, Is.EqualTo(new[]
        {
            "ledger.csv:4: corrects: 'a' at ledger.csv:5 has 90 MWh, its corrections come to -100 MWh, and -10 MWh would be left; "
                + $"{Difference} (id 'b')",
        }));
    }

    // −130 + 60: the credit note was too high and is corrected; 20 MWh are left.
    [Test]
    public void ReadCsv_CorrectionThatIsCorrected_CountsForTheOriginal()
    {
        (_, string[] faults) = LedgerText.Read(
            $"{Header}a,electricity.grid,90,MWh,2024,CN,,,,\nb,electricity.grid,-130,MWh,2024,CN,,,,a\n"
            + "c,electricity.grid,60,MWh,2024,CN,,,,b\n");

        Assert.That(faults, Is.Empty);
    }

    // What may be below zero by itself is so in a row of its own; a correction takes away from what there was.
    [TestCase("refrigerant.r-410a", "5 kg", "-7 kg", "-2 kg")]
    [TestCase("electricity.exported", "5 MWh", "-7 MWh", "-2 MWh")]
    public void ReadCsv_CorrectionBelowZeroWhereAmountsMayBe_IsRefused(string activity, string original, string correction, string rest)
    {
        (_, string[] faults) = LedgerText.Read(
            $"{Header}a,{activity},{original.Replace(' ', ',')},2024,CN,,,,\nb,{activity},{correction.Replace(' ', ',')},2024,CN,,,,a\n");

        Assert.That(faults, Is.EqualTo(new[]
        {
            $"ledger.csv:3: corrects: 'a' at ledger.csv:2 has {original}, its corrections come to {correction}, and {rest} would be left; "
                + $"{Difference} (id 'b')",
        }));
    }

    [TestCase("refrigerant.r-410a,-5,kg", "refrigerant.r-410a,-1,kg")]
    [TestCase("refrigerant.r-410a,5,kg", "refrigerant.r-410a,-5,kg")]
    [TestCase("electricity.exported,5,MWh", "electricity.exported,-4,MWh")]
    public void ReadCsv_CorrectionOfWhatMayBeBelowZero_IsAccepted(string original, string correction)
    {
        (_, string[] faults) = LedgerText.Read($"{Header}a,{original},2024,CN,,,,\nb,{correction},2024,CN,,,,a\n");

        Assert.That(faults, Is.Empty);
    }

    [Test]
    public void ReadCsv_LargeCorrectionOfAnotherDimension_IsOneFault()
    {
        (_, string[] faults) = LedgerText.Read(
            $"{Header}a,fuel.diesel.stationary,100,GJ(net),2024,CN,,,,\nb,fuel.diesel.stationary,-1000000,L,2024,CN,,,,a\n");

        Assert.That(faults, Is.EqualTo(new[]
        {
            $"ledger.csv:3: corrects: 'a' at ledger.csv:2 is another row: unit 'GJ(net)' there and 'L' here{Advice}",
        }));
    }

    [Test]
    public void ReadCsv_RowsThatCorrectEachOther_AreRefused()
    {
        (_, string[] faults) = LedgerText.Read(
            $"{Header}a,electricity.grid,90,MWh,2024,CN,,,,b\nb,electricity.grid,-90,MWh,2024,CN,,,,a\n"
            + "c,electricity.grid,-1,MWh,2024,CN,,,,a\n");

        const string Circle = "corrects this row in turn, itself or by others; leave 'corrects' empty in the row that was there first";
        Assert.That(faults, Is.EqualTo(new[]
        {
            $"ledger.csv:2: corrects: 'b' at ledger.csv:3 {Circle} (id 'a')",
            $"ledger.csv:3: corrects: 'a' at ledger.csv:2 {Circle} (id 'b')",
        }));
    }

    [Test]
    public void ReadCsv_RowThatCorrectsItsOwnPlace_IsRefused()
    {
        using var file = new ScratchFile("x");
        File.WriteAllText(file.Path, $"activity,amount,unit,period,corrects\ntravel.rail,5,pkm,2025,{file.Path}:2\n");
        var issues = new DataIssues();

        ActivityLedger.ReadCsv([file.Path], issues);

        Assert.That(file.Lines(issues, "ledger.csv"), Is.EqualTo(new[]
        {
            "ledger.csv:2: corrects: 'ledger.csv:2' is the row itself; the id of another row is accepted",
        }));
    }

    [Test]
    public void ReadCsv_CorrectionsOfRowsOfOtherFilesAndByPlace_AreJudged()
    {
        using var bills = new ScratchFile("activity,amount,unit,period\ntravel.rail,5,pkm,2025\ntravel.rail,6,pkm,2025\n");
        using var corrections = new ScratchFile(
            $"activity,amount,unit,period,corrects\ntravel.rail,-6,pkm,2025,{bills.Path}:2\ntravel.rail,-6,pkm,2025,{bills.Path}:3\n");
        var issues = new DataIssues();

        ActivityLedger.ReadCsv([corrections.Path, bills.Path], issues);

        Assert.That(corrections.Lines(issues, "c.csv").Select(line => line.Replace(bills.Path, "b.csv", StringComparison.Ordinal)),
            Is.EqualTo(new[]
            {
                "c.csv:2: corrects: 'b.csv:2' at b.csv:2 has 5 pkm, its corrections come to -6 pkm, and -1 pkm would be left; "
                    + Difference,
            }));
    }

    // Streamed rows, on one thread and on several, are judged as kept ones are.
    [TestCase(1)]
    [TestCase(3)]
    public void CalculateFiles_RowsNotKept_AreJudgedToo(int threads)
    {
        string rows = string.Concat(Enumerable.Range(0, 40).Select(i => $"r{i},electricity.grid,5,MWh,2024,CN,,,,\n"));
        using var file = new ScratchFile(
            $"{Header}{rows}b,electricity.grid,-6,MWh,2024,CN,,,,r7\nc,electricity.grid,-1,MWh,2024,US,,,,r8\n");
        var issues = new DataIssues();
        InventoryOptions options = new() { GwpSet = GwpSet.Ar6, KeepLines = false };

        Inventory.CalculateFiles([LedgerSource.FromFile(file.Path)], FactorLibrary.BuiltIn, options, issues, threads);

        Assert.That(file.Lines(issues, "ledger.csv"), Is.EqualTo(new[]
        {
            "ledger.csv:42: corrects: 'r7' at ledger.csv:9 has 5 MWh, its corrections come to -6 MWh, and -1 MWh would be left; "
                + $"{Difference} (id 'b')",
            "ledger.csv:43: corrects: 'r8' at ledger.csv:10 is another row: region 'CN' there and 'US' here"
                + Advice.Replace("'b'", "'c'", StringComparison.Ordinal),
        }));
    }

    // 10¹⁸ kWh less 7 × 10²⁸ TWh: far beyond a decimal.
    [Test]
    public void ReadCsv_CorrectionBeyondADecimal_IsSaidInWholeNumbers()
    {
        (_, string[] faults) = LedgerText.Read(
            $"{Header}a,electricity.grid,1,kWh,2024,CN,,,,\nb,electricity.grid,-70000000000000000000000000000,TWh,2024,CN,,,,a\n");

        Assert.That(faults, Is.EqualTo(new[]
        {
            "ledger.csv:3: corrects: 'a' at ledger.csv:2 has 1 kWh, its corrections come to -70000000000000000000000000000000000000 kWh, "
                + $"and -69999999999999999999999999999999999999 kWh would be left; {Difference} (id 'b')",
        }));
    }

    [Test]
    public void From_CorrectionOfAnotherRegion_IsRefused()
    {
        ActivityRecord Power(decimal amount, string region, string id, string? corrects = null) => ActivityRecord.Create(
            "electricity.grid", new Quantity(amount, Unit.MegawattHour), "2024",
            new ActivityDetails { Region = Region.Parse(region), Id = id, Corrects = corrects });

        Assert.That(
            () => ActivityLedger.Create(Power(100m, "CN-BJ", "a"), Power(-100m, "CN-YN", "b", "a")),
            Throws.TypeOf<CarbonDataException>().With.Message.Contains(
                "corrects: 'a' at (in code) is another row: region 'CN-BJ' there and 'CN-YN' here"));
    }
}
