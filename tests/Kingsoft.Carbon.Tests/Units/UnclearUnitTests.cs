namespace Kingsoft.Carbon.Tests.Units;

/// <summary>What people write for units: what each spelling means, and what is said of those that mean nothing or too much.</summary>
public sealed class UnclearUnitTests
{
    private const string Gallons = "gal(US) (3.785411784 L) or gal(UK) (4.54609 L) is accepted";
    private const string Tons = "t (tonne, 1000 kg), st (short ton, 907.18474 kg) or long-ton (long ton, 1016.0469088 kg) is accepted";
    private const string TonMiles = "tmi (tonne-mile, 1.609344 tkm) or stmi (short ton-mile, 1.45997231821056 tkm) is accepted";
    private const string Accepted = "units such as kWh, TJ(net), t, L, m3, km, pkm, tkm, CNY and tCO2e are accepted";

    [TestCase("gal", "'gal' may be several units; " + Gallons)]
    [TestCase("gallons", "'gallons' may be several units; " + Gallons)]
    [TestCase("加仑", "'加仑' may be several units; " + Gallons)]
    [TestCase("kgal", "'kgal' is 1000 times one of several units; 1000 times the amount in " + Gallons)]
    [TestCase("ton", "'ton' may be several units; " + Tons)]
    [TestCase("Tons", "'Tons' may be several units; " + Tons)]
    [TestCase("T", "'T' may be several units; " + Tons)]
    [TestCase("kton", "'kton' is 1000 times one of several units; 1000 times the amount in " + Tons)]
    [TestCase("MT", "'MT' may be several units; t (metric ton, 1000 kg) or Mt (megatonne, 1000000000 kg) is accepted")]
    [TestCase("mt", "'mt' may be several units; t (metric ton, 1000 kg) or Mt (megatonne, 1000000000 kg) is accepted")]
    [TestCase("MMT", "'MMT' is 1000000 t; 1000000 times the amount in t is accepted")]
    [TestCase("MTCO2e", "'MTCO2e' may be several units; tCO2e (1000 kgCO2e) or MtCO2e (1000000000 kgCO2e) is accepted")]
    [TestCase("MMTCO2e", "'MMTCO2e' is 1000000 tCO2e; 1000000 times the amount in tCO2e is accepted")]
    [TestCase("ton-mile", "'ton-mile' may be several units; " + TonMiles)]
    [TestCase("Ton Miles", "'Ton Miles' may be several units; " + TonMiles)]
    [TestCase(
        "ton-km",
        "'ton-km' may be of tonnes or of short tons; the amount in tkm is accepted (1 short ton times 1 km is 0.90718474 tkm)")]
    [TestCase("KGS.", "'KGS.' may be kg or money, KGS of ISO 4217; kg or KGS is accepted")]
    [TestCase("STN.", "'STN.' may be st or money, STN of ISO 4217; st or STN is accepted")]
    [TestCase("LBS.", "'LBS.' is not a unit; did you mean 'lb'?")]
    [TestCase("USD.", "'USD.' is not a unit; did you mean 'USD'?")]
    [TestCase("LT", "'LT' may be litres or long tons; L (litre) or long-ton (1016.0469088 kg) is accepted")]
    [TestCase("lts", "'lts' may be litres or long tons; L (litre) or long-ton (1016.0469088 kg) is accepted")]
    [TestCase("CCF", "'CCF' is 100 ft3; 100 times the amount in ft3 is accepted")]
    [TestCase("ccfs", "'ccfs' is 100 ft3; 100 times the amount in ft3 is accepted")]
    [TestCase("Mcf", "'Mcf' is 1000 ft3; 1000 times the amount in ft3 is accepted")]
    [TestCase("MMcf", "'MMcf' is 1000000 ft3; 1000000 times the amount in ft3 is accepted")]
    [TestCase("Mm3", "'Mm3' is 1000000 m3; 1000000 times the amount in m3 is accepted")]
    [TestCase(
        "scf",
        "'scf' is a cubic foot of gas at 60 °F and 1 atm; the amount in ft3 is accepted where the factor is per ft3, in MMBtu(gross) or "
        + "therm(gross) where the bill has it")]
    [TestCase(
        "Sm3",
        "'Sm3' is a cubic metre of gas at a standard state, which is 0, 15 or 20 °C; Nm3 is accepted for 0 °C and 101.325 kPa, m3 for "
        + "the volume as metered")]
    [TestCase(
        "barrel",
        "'barrel' may be the oil barrel, bbl (158.987294928 L), or another vessel, such as a drum; bbl or the amount in L is accepted")]
    [TestCase("MBtu", "'MBtu' may be several units; kBtu (1000 BTU) or MMBtu (1000000 BTU) is accepted")]
    [TestCase(
        "MBtu(gross)",
        "'MBtu(gross)' may be several units; kBtu(gross) (1000 BTU(gross)) or MMBtu(gross) (1000000 BTU(gross)) is accepted")]
    [TestCase("Cal", "'Cal' may be 4.1868 J or the kilocalorie of 4186.8 J; the amount in kcal (4186.8 J) is accepted")]
    [TestCase("mJ", "'mJ' is not a unit as it is spelled; MJ (1000000 J) is accepted")]
    [TestCase("mWh", "'mWh' is not a unit as it is spelled; MWh (1000000 Wh) is accepted")]
    [TestCase("M3", "'M3' is not a unit as it is spelled; m3 (1000 L) is accepted")]
    [TestCase("Ml", "'Ml' may be several units; ML (1000000 L) or mL (0.001 L) is accepted")]
    [TestCase("kVAh", "'kVAh' counts apparent or reactive power; the active energy in kWh is accepted")]
    [TestCase("Gb", "'Gb' may be bits, of which 8 are a byte; the amount in MB, GB, TB or PB (bytes) is accepted")]
    [TestCase("斤", "'斤' is 0.5 kg in the mainland and 0.60478982 kg in Hong Kong; the amount in kg is accepted")]
    [TestCase("$", "'$' is not the code of a currency; a code of ISO 4217 such as CNY, HKD, USD, EUR or GBP is accepted")]
    [TestCase("rmb", "'rmb' is not the code of a currency; a code of ISO 4217 such as CNY, HKD, USD, EUR or GBP is accepted")]
    [TestCase("MWh/yr", "'MWh/yr' is a rate; the amount of the period itself in MWh is accepted")]
    [TestCase("m3/h", "'m3/h' is a rate; the amount of the period itself in m3 is accepted")]
    [TestCase("kWh/m2", "'kWh/m2' is a quotient; the amount itself in kWh is accepted")]
    public void Parse_Unclear_NamesWhatIsMeantAndItsSize(string symbol, string message)
    {
        Assert.That(() => Unit.Parse(symbol), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));
    }

    // The same unit in other letters, spaces or one slip of a word written out.
    [TestCase("TJs(net)", "TJ(net)")]
    [TestCase("kWh net", "kWh(net)")]
    [TestCase("MWh(NET)", "MWh(net)")]
    [TestCase("ｋＷｈ", "kWh")]
    [TestCase(" kWh", "kWh")]
    [TestCase("kWh.", "kWh")]
    [TestCase("Metric Tons", "t")]
    [TestCase("Short Tons", "st")]
    [TestCase("KILOMETRES", "km")]
    [TestCase("kilomters", "km")]
    [TestCase("litters", "L")]
    [TestCase("US Gallons", "gal(US)")]
    [TestCase("gal US", "gal(US)")]
    [TestCase("TKM", "tkm")]
    [TestCase("TCE", "tce")]
    [TestCase("M2", "m2")]
    [TestCase("TCO2E", "tCO2e")]
    [TestCase("tCO2", "tCO2e")]
    [TestCase("kgCO2", "kgCO2e")]
    [TestCase("room_nights", "room-night")]
    [TestCase("Miles", "mi")]
    [TestCase("nm3", "Nm3")]
    public void Parse_OtherSpelling_NamesTheUnit(string symbol, string meant)
    {
        Assert.That(
            () => Unit.Parse(symbol),
            Throws.TypeOf<FormatException>().With.Message.EqualTo($"'{symbol}' is not a unit; did you mean '{meant}'?"));
    }

    // One letter away from a unit, and a thousandfold or another thing.
    [TestCase("mg")]
    [TestCase("uL")]
    [TestCase("dL")]
    [TestCase("cL")]
    [TestCase("ZJ")]
    [TestCase("YJ")]
    [TestCase("PWh")]
    [TestCase("µg")]
    [TestCase("Gt")]
    [TestCase("cm")]
    [TestCase("mm")]
    [TestCase("dm")]
    [TestCase("kV")]
    [TestCase("kN")]
    [TestCase("kPa")]
    [TestCase("TW")]
    [TestCase("tC")]
    [TestCase("vm")]
    [TestCase("kmh")]
    [TestCase("decalitre")]
    [TestCase("centilitre")]
    [TestCase("microgram")]
    [TestCase("milligram")]
    [TestCase("decagram")]
    [TestCase("里")]
    [TestCase("K")]
    [TestCase("M")]
    public void Parse_Neighbour_NamesNoOtherMagnitude(string symbol)
    {
        Assert.That(
            () => Unit.Parse(symbol),
            Throws.TypeOf<FormatException>().With.Message.EqualTo($"'{symbol}' is not a unit; {Accepted}"));
    }

    [TestCase("electricity.grid", "kW", "'kW' is power, not energy; kWh is accepted: power times the hours, or what the meter counted")]
    [TestCase("electricity.grid", "KW", "'kW' is power, not energy; kWh is accepted: power times the hours, or what the meter counted")]
    [TestCase("heat.steam", "MW", "'MW' is power, not energy; MWh is accepted: power times the hours, or what the meter counted")]
    [TestCase("fuel.diesel.stationary", "GW", "'GW' is power, not energy; GWh(net) or GWh(gross) is accepted: power times the hours")]
    [TestCase("electricity.grid", "kWh", null)]
    [TestCase("fuel.diesel.stationary", "GWh(net)", null)]
    [TestCase("activity.a", "kW", null)]
    public void Fault_PowerForEnergy_IsSaid(string activity, string unit, string? message)
    {
        string? fault = EnergyBasis.Fault(ActivityCode.Parse(activity), Unit.Parse(unit))?.ToString();

        Assert.That(fault, Is.EqualTo(message));
    }

    // Nothing that is refused is accepted too, and every sentence can be made.
    [Test]
    public void Spellings_All_AreNoUnitsAndSayWhatIsAccepted()
    {
        foreach (string spelling in UnclearUnits.Spellings)
        {
            Assert.That(Unit.TryParse(spelling, out _), Is.False, spelling);
            Assert.That(UnclearUnits.Find(spelling, spelling)?.ToString(), Does.StartWith($"'{spelling}' ").And.Contain("accepted")
                .Or.Contain("did you mean"), spelling);
        }
    }
}
