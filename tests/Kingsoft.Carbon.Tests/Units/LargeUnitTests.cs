using System.Globalization;

namespace Kingsoft.Carbon.Tests.Units;

/// <summary>Units of thousands, millions and 万, as statistics and Chinese reports write them: read with their exact size.</summary>
public sealed class LargeUnitTests
{
    [TestCase("lbCO2e", "0.45359237", "kgCO2e")]
    [TestCase("lbs CO2e", "0.45359237", "kgCO2e")]
    [TestCase("short tons CO2e", "907.18474", "kgCO2e")]
    [TestCase("GtCO2e", "1000000000", "tCO2e")]
    [TestCase("亿吨CO2e", "100000000", "tCO2e")]
    [TestCase("百万吨CO2e", "1000000", "tCO2e")]
    [TestCase("千克CO2e", "1", "kgCO2e")]
    [TestCase("ktkm", "1000", "tkm")]
    [TestCase("Mtkm", "1000000", "tkm")]
    [TestCase("million tkm", "1000000", "tkm")]
    [TestCase("亿吨公里", "100000000", "tkm")]
    [TestCase("Mpkm", "1000000", "pkm")]
    [TestCase("亿人公里", "100000000", "pkm")]
    [TestCase("万车公里", "10000", "vkm")]
    [TestCase("Mvkm", "1000000", "vkm")]
    [TestCase("百万公里", "1000000", "km")]
    [TestCase("万升", "10000", "L")]
    [TestCase("百万升", "1000000", "L")]
    [TestCase("亿升", "100000000", "L")]
    [TestCase("百万立方米", "1000000", "m3")]
    [TestCase("亿标准立方米", "100000000", "Nm3")]
    [TestCase("千度", "1000", "kWh")]
    [TestCase("千万千瓦时", "10000000", "kWh")]
    [TestCase("万兆瓦时", "10000", "MWh")]
    [TestCase("十亿度", "1000000000", "kWh")]
    [TestCase("万吉焦", "10000", "GJ")]
    [TestCase("万GJ(net)", "10000", "GJ(net)")]
    [TestCase("百万吉焦", "1000000", "GJ")]
    [TestCase("万公斤", "10000", "kg")]
    [TestCase("千公斤", "1000", "kg")]
    [TestCase("百万美元", "1000000", "USD")]
    [TestCase("千万元", "10000000", "CNY")]
    [TestCase("十亿元", "1000000000", "CNY")]
    [TestCase("亿港元", "100000000", "HKD")]
    [TestCase("million USD", "1000000", "USD")]
    [TestCase("EUR thousand", "1000", "EUR")]
    [TestCase("billion GBP", "1000000000", "GBP")]
    [TestCase("万小时", "10000", "h")]
    [TestCase("万台", "10000", "unit")]
    [TestCase("万人千米", "10000", "pkm")]
    [TestCase("百万人千米", "1000000", "pkm")]
    [TestCase("万吨千米", "10000", "tkm")]
    [TestCase("百万吨千米", "1000000", "tkm")]
    [TestCase("千RMB", "1000", "CNY")]
    [TestCase("百万RMB", "1000000", "CNY")]
    [TestCase("million RMB", "1000000", "CNY")]
    [TestCase("RMB million", "1000000", "CNY")]
    [TestCase("RMB thousand", "1000", "CNY")]
    [TestCase("billion RMB", "1000000000", "CNY")]
    [TestCase("人民币元", "1", "CNY")]
    [TestCase("万人民币元", "10000", "CNY")]
    [TestCase("百万人民币元", "1000000", "CNY")]
    [TestCase("台币", "1", "TWD")]
    [TestCase("万台币", "10000", "TWD")]
    [TestCase("metric tons CO2e", "1", "tCO2e")]
    [TestCase("metric tonnes CO2e", "1", "tCO2e")]
    [TestCase("metric tons of CO2e", "1", "tCO2e")]
    [TestCase("吨CO2当量", "1", "tCO2e")]
    [TestCase("万吨CO2当量", "10000", "tCO2e")]
    [TestCase("百万吨CO2当量", "1000000", "tCO2e")]
    public void Parse_ManyOfAUnit_HasItsSize(string symbol, string amount, string unit)
    {
        decimal size = new Quantity(1m, Unit.Parse(symbol)).To(Unit.Parse(unit)).Amount;

        Assert.That(size, Is.EqualTo(decimal.Parse(amount, CultureInfo.InvariantCulture)));
    }

    // Gross tonne-kilometres of railways, and millions or thousandths, are not guessed.
    [TestCase("Million USD", "'Million USD' is not a unit; did you mean 'MUSD'?")]
    [TestCase("USD Million", "'USD Million' is not a unit; did you mean 'MUSD'?")]
    [TestCase("usd million", "'usd million' is not a unit; did you mean 'MUSD'?")]
    [TestCase("Thousand RMB", "'Thousand RMB' is not a unit; did you mean 'kCNY'?")]
    [TestCase("EUR BILLION", "'EUR BILLION' is not a unit; did you mean '十亿EUR'?")]
    [TestCase(
        "ton CO2eq",
        "'ton CO2eq' may be several units; tCO2e (1000 kgCO2e) or stCO2e (short tons of CO2e, 907.18474 kgCO2e) is accepted")]
    [TestCase("GTKM", "'GTKM' is not a unit; units such as kWh, TJ(net), t, L, m3, km, pkm, tkm, CNY and tCO2e are accepted")]
    [TestCase("mUSD", "'mUSD' is not a unit; units such as kWh, TJ(net), t, L, m3, km, pkm, tkm, CNY and tCO2e are accepted")]
    [TestCase("mtkm", "'mtkm' is not a unit; units such as kWh, TJ(net), t, L, m3, km, pkm, tkm, CNY and tCO2e are accepted")]
    [TestCase(
        "tons CO2e",
        "'tons CO2e' may be several units; tCO2e (1000 kgCO2e) or stCO2e (short tons of CO2e, 907.18474 kgCO2e) is accepted")]
    [TestCase("Ml", "'Ml' may be several units; ML (1000000 L) or mL (0.001 L) is accepted")]
    public void Parse_WhatLeavesSomethingOpen_IsRefused(string symbol, string message)
    {
        Assert.That(() => Unit.Parse(symbol), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));
    }
}
