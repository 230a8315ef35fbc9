namespace Kingsoft.Carbon.Reporting;

/// <summary>Reads the sites that an inventory should cover.</summary>
internal static class FacilityJsonReader
{
    public static Facilities? Read(JsonFields? fields)
    {
        if (fields is null)
            return null;

        string? file = fields.Text("file");
        Facility[] sites = [.. fields.Objects("sites").Select(Site)];
        fields.End();
        return Facilities.AsRead([.. sites], file);
    }

    private static Facility Site(JsonFields site)
    {
        var facility = new Facility
        {
            Name = site.Words("facility"),
            Entity = site.Text("entity"),
            Kind = site.Word("kind", FacilityWords.Kind),
            Lease = site.Text("lease"),
            Policy = site.Text("policy"),
            Justification = site.Text("justification"),
            Region = site.ParsedOrNull<Region>("region", Region.UnknownMessage),
            Market = site.Text("market"),
            Opened = site.Day("opened"),
            Closed = site.Day("closed"),
            ItKilowatts = site.Number("itKw"),
            Racks = site.Whole("racks"),
            AreaSquareMeters = site.Number("area"),
            WaterStress = site.Text("waterStress"),
            Streams = [.. site.Texts("streams").Select(text => Stream(site, text)).OfType<FacilityStream>()],
            Location = new SourceLocation(site.File, site.Line),
        };
        site.End();
        return facility;
    }

    private static FacilityStream? Stream(JsonFields site, string text)
    {
        string[] parts = text.Split('=');
        StreamRhythm rhythm = default;
        if (parts.Length <= 2 && ActivityCode.TryParse(parts[0], out ActivityCode? activity)
            && (parts.Length == 1 || FacilityWords.Rhythm.TryParse(parts[1], out rhythm)))
            return parts.Length == 1 ? new FacilityStream(activity) : new FacilityStream(activity, rhythm);
        site.Fault("streams", InventoryJsonMessages.NotAStream(text));
        return null;
    }
}
