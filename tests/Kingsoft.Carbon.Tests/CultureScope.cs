using System.Globalization;

namespace Kingsoft.Carbon.Tests;

/// <summary>Another culture for the length of a test.</summary>
/// <remarks>A machine may have no culture data, so the separators that bite (',' in German) are set by hand.</remarks>
internal sealed class CultureScope : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiBefore = CultureInfo.CurrentUICulture;

    public CultureScope(string name)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        if (name == "de-DE")
        {
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            culture.NumberFormat.PercentDecimalSeparator = ",";
            culture.DateTimeFormat.DateSeparator = ".";
            culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        }
        else
        {
            culture.DateTimeFormat.ShortDatePattern = "yyyy/M/d";
            culture.DateTimeFormat.LongDatePattern = "yyyy年M月d日";
            culture.NumberFormat.NegativeSign = "−";
        }

        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _before;
        CultureInfo.CurrentUICulture = _uiBefore;
    }
}
