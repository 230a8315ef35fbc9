using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Writes JSON with every digit of a decimal, Chinese as it is, and <c>\n</c> line ends on every machine.</summary>
internal static class JsonText
{
    private const int MostPending = 1 << 16;

    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        WriteTo(stream, write);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    public static void WriteTo(Stream stream, Action<Utf8JsonWriter> write)
    {
        using var writer = new Utf8JsonWriter(stream, Options);
        write(writer);
        writer.Flush();
        stream.WriteByte((byte)'\n');
    }

    public static void WriteTo(IBufferWriter<byte> output, Action<Utf8JsonWriter> write)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        write(writer);
        writer.Flush();
        output.Write("\n"u8);
    }

    /// <summary>
    /// Hands over what is written so far where that is much: a document may be larger than the memory, and larger than the writer can hold.
    /// </summary>
    public static void FlushIfLarge(this Utf8JsonWriter writer)
    {
        if (writer.BytesPending > MostPending)
            writer.Flush();
    }

    public static void Number(this Utf8JsonWriter writer, string name, decimal? value)
    {
        writer.WritePropertyName(name);
        if (value is { } number)
            writer.WriteRawValue(Numbers.Format(number));
        else
            writer.WriteNullValue();
    }

    public static void Text(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is null)
            writer.WriteNull(name);
        else
            writer.WriteString(name, value);
    }

    public static void Texts(this Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
