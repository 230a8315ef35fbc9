namespace Kingsoft.Carbon.Reporting;

/// <summary>Values of a document that are used again: of lines that are read one by one, nothing is needed once a line is read.</summary>
internal sealed class JsonPartPool
{
    private readonly List<JsonPart> _parts = [];
    private int _used;

    /// <summary>A value of which nothing is set.</summary>
    public JsonPart Take()
    {
        if (_used == _parts.Count)
            _parts.Add(new JsonPart());
        return _parts[_used++];
    }

    /// <summary>Lets all values be used again.</summary>
    public void GiveBack() => _used = 0;

    /// <summary>Leaves the values to who keeps them.</summary>
    public void Leave()
    {
        _parts.Clear();
        _used = 0;
    }
}
