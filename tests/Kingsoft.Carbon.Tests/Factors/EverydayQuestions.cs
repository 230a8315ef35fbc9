namespace Kingsoft.Carbon.Tests.Factors;

/// <summary>What analysts type, with the first activity that must answer, or the beginning of the answer why there is no factor.</summary>
internal static class EverydayQuestions
{
    private const string Grid = "electricity.grid";
    private const string Hosting = "spend.naics-518210.with-margins";
    private const string Certificates = "!green power and certificates";
    private const string Offsets = "!offsets and carbon credits";
    private const string Cooling = "!no publisher among those built in has a factor for bought cooling";
    private const string Hydrogen = "!no factor for hydrogen is built in";
    private const string Category = "!this is a scope or a category and no activity";
    private const string Paper = "waste.paper-and-board-mixed.closed-loop";
    private const string OnFoot = "!walking and cycling cause no emissions";

    /// <summary>Everyday words that once found nothing, or another subject.</summary>
    public static readonly (string Question, string Expected)[] Missed =
    [
        ("电费", Grid), ("加油卡", "fuel.petrol.road"), ("氟利昂", "refrigerant.r-410a"), ("FM200", "refrigerant.hfc-227ea"),
        ("滴滴", "travel.taxi.regular"), ("UPS", "spend.naics-492110.with-margins"), ("带宽", Hosting), ("CDN", Hosting),
        ("物业", "spend.naics-561790.with-margins"), ("保洁", "spend.naics-561720.with-margins"),
        ("餐饮", "spend.naics-722320.with-margins"), ("会议", "spend.naics-561920.with-margins"),
        ("审计", "spend.naics-541211.with-margins"), ("危废", "spend.naics-562211.with-margins"),
        ("废纸", "waste.paper-and-board-mixed.closed-loop"), ("绿证", Certificates), ("绿电", Certificates), ("electricity bill", Grid),
        ("fuel card", "fuel.petrol.road"), ("monitor", "spend.naics-334118.with-margins"),
        ("smartphone", "spend.naics-334220.with-margins"), ("audit", "spend.naics-541211.with-margins"), ("SaaS", Hosting),
        ("bandwidth", Hosting), ("colocation", Grid), ("catering", "spend.naics-722320.with-margins"),
        ("e-bike", "!no factor is built in for e-bikes"), ("renewable energy certificate", Certificates), ("carbon offset", Offsets),
        ("green power", Certificates), ("chilled water", Cooling), ("district cooling", Cooling), ("集中供冷", Cooling), ("步行", OnFoot),
        ("Novec 1230", "!Novec 1230 (FK-5-1-12) is in none of the GWP tables"), ("CRAC", "refrigerant.r-410a"),
        ("燃气", "fuel.natural-gas.stationary.commercial"), ("company cars", "vehicle.car.average.average"),
        ("rent", "spend.naics-531120.with-margins"), ("e-waste", "waste.weee-mixed.open-loop"),
        ("R-1234ze(E)", "refrigerant.hfo-1234ze-e"), ("R-1234ze", "refrigerant.hfo-1234ze-e"),
    ];

    /// <summary>Whole phrases, of which every word once had to match.</summary>
    public static readonly (string Question, string Expected)[] Phrases =
    [
        ("own car mileage UK 2025", "travel.car.average.average"),
        ("business mileage employee own car UK 2025", "travel.car.average.average"),
        ("company car petrol miles UK 2025", "vehicle.car.average.petrol"), ("company car petrol UK 2025", "vehicle.car.average.petrol"),
        ("heating oil US 2025", "fuel.diesel.stationary"), ("fuel oil no. 2 US 2025", "fuel.diesel.stationary"),
        ("natural gas therms US 2024", "fuel.natural-gas.stationary"), ("therm natural gas US 2025", "fuel.natural-gas.stationary"),
        ("employee commuting US 2025", "travel.car.average.average"), ("employee commuting car US 2025", "travel.car.average.average"),
        ("electric van charging UK 2025", "vehicle.van.average.battery-electric.electricity"),
        ("flight London to New York economy UK 2025", "travel.air.long-haul.economy"),
        ("flight 1000 miles US 2025", "travel.air.300-to-2300-miles.average"),
        ("courier van freight UK 2025", "freight.road.van.average.average"),
        ("office paper purchase UK 2025", "material.paper-and-board-paper.primary"),
        ("laptop purchase", "spend.naics-334111.with-margins"), ("GPU server embodied", "it.server.commodity-rack"),
        ("交换机 隐含碳", "spend.naics-334210.with-margins"), ("国内航班 经济舱 2024 中国", "travel.air.domestic.average"),
        ("员工通勤 地铁", "travel.rail.transit"), ("二氧化碳灭火器", "refrigerant.co2"), ("R32 空调 逸散", "refrigerant.hfc-32"),
        ("中华电力 2024", Grid), ("CLP 2024", Grid), ("general waste landfill UK 2025", "waste.commercial-and-industrial-waste.landfill"),
        ("hotel stay UK 2025", "spend.naics-721110.with-margins"), ("酒店住宿 北京", "spend.naics-721110.with-margins"),
        ("residual mix France", "!no residual mix is built in"), ("electricity Texas ERCOT 2024", Grid),
        ("diesel forklift US 2025", "fuel.diesel.off-road.industrial-commercial"), ("data centre colocation electricity UK 2025", Grid),
        ("our electricity bill for 2024 in Shanghai", Grid), ("上海办公室电费 2024", Grid), ("taxi receipts Beijing", "travel.taxi.regular"),
        ("diesel generator litres Beijing", "fuel.diesel.stationary.commercial"), ("nitrogen trifluoride", "refrigerant.nf3"),
        ("UPS battery", "spend.naics-335911.with-margins"), ("blockchain electricity China", Grid),
    ];

    /// <summary>More words of the same kinds.</summary>
    public static readonly (string Question, string Expected)[] More =
    [
        ("buses", "travel.bus.local-average"), ("公交", "travel.bus.local-average"), ("metro", "travel.rail.transit"),
        ("地铁", "travel.rail.transit"), ("高铁", "travel.rail.national"), ("train ticket", "travel.rail.national"),
        ("飞机", "travel.air.long-haul.average"), ("机票", "travel.air.long-haul.average"), ("flights", "travel.air.long-haul.average"),
        ("打车", "travel.taxi.regular"), ("出租车", "travel.taxi.regular"), ("uber", "travel.taxi.regular"),
        ("快递", "spend.naics-492110.with-margins"), ("DHL", "spend.naics-492110.with-margins"),
        ("柴油发电机", "fuel.diesel.stationary.commercial"), ("genset", "fuel.diesel.stationary.commercial"),
        ("天然气", "fuel.natural-gas.stationary.commercial"), ("gas bill", "fuel.natural-gas.stationary.commercial"),
        ("空调加氟", "refrigerant.r-410a"), ("制冷剂", "refrigerant.r-410a"), ("灭火器", "refrigerant.co2"),
        ("七氟丙烷", "refrigerant.hfc-227ea"), ("R22", "refrigerant.hcfc-22"), ("R134a", "refrigerant.hfc-134a"),
        ("自来水", "water.supply"), ("水费", "water.supply"), ("污水", "water.treatment"), ("sewage", "water.treatment"),
        ("垃圾", "waste.commercial-and-industrial-waste.landfill"), ("trash", "waste.commercial-and-industrial-waste.landfill"),
        ("电子垃圾", "waste.weee-mixed.open-loop"), ("报废服务器", "waste.weee-mixed.open-loop"), ("服务器", "it.server.commodity-rack"),
        ("笔记本", "spend.naics-334111.with-margins"), ("显示器", "spend.naics-334118.with-margins"),
        ("打印机", "spend.naics-334118.with-margins"), ("手机", "spend.naics-334220.with-margins"),
        ("员工通勤", "travel.car.average.average"), ("班车", "travel.bus.coach"), ("差旅", "travel.air.long-haul.average"),
        ("酒店", "spend.naics-721110.with-margins"), ("数据中心", Grid), ("机柜租赁", Grid), ("IDC", Grid), ("蒸汽", "heat.steam"),
        ("暖气", "heat.district"), ("市政供暖", "heat.district"), ("heating bill", "heat.district"), ("汽油", "fuel.petrol.road"),
        ("gasoline", "fuel.petrol.road"), ("液化气", "fuel.lpg.stationary.commercial"), ("煤", "fuel.bituminous-coal.stationary"),
        ("叉车", "fuel.diesel.off-road.industrial-commercial"), ("电动车", "travel.car.average.battery-electric"),
        ("租车", "travel.car.average.average"), ("轮渡", "travel.ferry.average"), ("海运", "freight.sea.container-ship.average"),
        ("货车", "freight.road.hgv.average.laden-average"), ("保险", "spend.naics-524126.with-margins"),
        ("律师费", "spend.naics-541110.with-margins"), ("咨询", "spend.naics-541611.with-margins"),
        ("广告", "spend.naics-541810.with-margins"), ("培训", "spend.naics-611430.with-margins"),
        ("保安", "spend.naics-561612.with-margins"), ("办公用品", "spend.naics-339940.with-margins"),
        ("办公家具", "spend.naics-337214.with-margins"), ("装修", "spend.naics-236220.with-margins"),
        ("云服务", Hosting), ("阿里云", Hosting), ("AWS", Hosting), ("软件", "spend.naics-511210.with-margins"),
        ("宽带", "spend.naics-517311.with-margins"), ("话费", "spend.naics-517312.with-margins"),
        ("居家办公", "work.home.office-equipment-and-heating"), ("wfh", "work.home.office-equipment-and-heating"),
        ("office rent", "spend.naics-531120.with-margins"), ("lunch", "spend.naics-722320.with-margins"),
        ("bottled water", "spend.naics-312112.with-margins"), ("hazardous waste", "spend.naics-562211.with-margins"),
        ("food waste", "waste.organic-food-and-drink-waste.anaerobic-digestion"), ("废电池", "waste.batteries.open-loop"),
        ("GPU", "it.gpu"), ("路由器", "spend.naics-334210.with-margins"), ("光缆", "spend.naics-335921.with-margins"),
        ("北京 2024", Grid), ("Texas", Grid), ("港灯", Grid), ("ERCOT", Grid), ("中電 2024", Grid),
        ("REC", Certificates), ("I-REC", Certificates), ("绿色电力证书", Certificates), ("PPA", Certificates),
        ("carbon credit", Offsets), ("CCER", Offsets), ("碳中和", Offsets), ("residual mix", "!no residual mix is built in"),
        ("自行车", OnFoot), ("walking", OnFoot), ("PUE", "!PUE is a ratio"), ("冷冻水", Cooling),
        ("水电费", Grid), ("空调耗电", Grid), ("UPS耗电", Grid), ("云服务器", Hosting), ("矿泉水", "spend.naics-312112.with-margins"),
        ("干冰", "refrigerant.co2"), ("焚烧", "waste.commercial-and-industrial-waste.incineration-energy-recovery"),
        ("leased cars", "managed.car.average.average"), ("warehouse electricity UK", Grid), ("petrol car UK", "travel.car.average.petrol"),
        ("well to tank petrol UK", "upstream.fuel.petrol"), ("食堂 天然气", "fuel.natural-gas.stationary.commercial"),
        ("salary", "!wages, taxes"), ("碳税", "!wages, taxes"),
        ("全氟己酮", "!Novec 1230"), ("IG541", "!IG-541 is 52 % nitrogen"), ("光伏", "electricity.life-cycle.solar-pv"),
    ];

    /// <summary>Questions of which a part was once dropped, taken for another subject or not understood.</summary>
    public static readonly (string Question, string Expected)[] Parts =
    [
        ("office electricity London 2024", Grid), ("server in data centre", "it.server.commodity-rack"),
        ("CO2 cylinder", "refrigerant.co2"),
        ("HVO generator", "fuel.hvo.stationary.commercial"), ("lead acid battery", "spend.naics-335911.with-margins"),
        ("optical cable", "spend.naics-335921.with-margins"), ("self-generated solar", "electricity.life-cycle.solar-pv"),
        ("R&D services", "spend.naics-541715.with-margins"), ("it support", "spend.naics-541512.with-margins"),
        ("R-134a 5 kg", "refrigerant.hfc-134a"), ("R-410A China", "refrigerant.r-410a"), ("HFC-32 leak", "refrigerant.hfc-32"),
        ("R-290", "refrigerant.r-290"), ("R-134a coolant", "refrigerant.hfc-134a"),
        ("diesel 0#", "fuel.diesel.road"), ("0# diesel China 2024", "fuel.diesel.road"), ("0号柴油", "fuel.diesel.road"),
        ("-10号柴油", "fuel.diesel.road"), ("92# gasoline", "fuel.petrol.road"), ("汽油95号", "fuel.petrol.road"),
        ("truck diesel China 2024", "fuel.diesel.road"), ("diesel truck UK 2025", "fuel.diesel.road"), ("lorry diesel", "fuel.diesel.road"),
        ("business class flight", "travel.air.long-haul.business"), ("flight business", "travel.air.long-haul.business"),
        ("flight business class Beijing to Singapore 2025", "travel.air.long-haul.business"),
        ("first class flight UK 2025", "travel.air.long-haul.first"), ("business flight UK 2025", "travel.air.long-haul.average"),
        ("hydrogen fuel cell", Hydrogen), ("fuel hydrogen", Hydrogen), ("fuel b20", "fuel.diesel.road"), ("fuel e10", "fuel.petrol.road"),
        ("purchased goods", Category), ("capital goods", Category), ("use of sold products", Category), ("trading investments", Category),
        ("scope 3 category 6", Category), ("范围三", Category), ("scope 2 electricity China", Grid),
        ("lithium battery", "spend.naics-335911.with-margins"), ("construction waste", "waste.average-construction.open-loop"),
        ("cooling tower water", "water.supply"), ("immersion cooling fluid", "!a cooling fluid counts by the substance that leaks"),
        ("国家电网", Grid), ("国网 江苏 2024", Grid), ("State Grid", Grid), ("National Grid", Grid), ("中电 香港", Grid), ("PJM", Grid),
        ("蒙西电网", Grid), ("PG&E", Grid), ("TV", "spend.naics-334310.with-margins"), ("PE pipe", "spend.naics-326122.with-margins"),
        ("GE generator diesel", "fuel.diesel.stationary.commercial"), ("steam network", "heat.district"),
        ("emission reported", "emissions.reported"), ("emissions report", "emissions.reported"),
    ];

    /// <summary>Utilities, waste, journeys, fuels and words of the cloud that found nothing, or another subject.</summary>
    public static readonly (string Question, string Expected)[] Names =
    [
        ("mixed recycling UK", Paper), ("dry mixed recycling UK", Paper), ("mixed recycling", "waste.mixed-recyclables.recycling"),
        ("mixed recycling US", "waste.mixed-recyclables.recycling"), ("可回收垃圾", "waste.mixed-recyclables.recycling"),
        ("garden waste UK", "waste.organic-garden-waste.composting"), ("construction rubble UK", "waste.average-construction.open-loop"),
        ("clinical waste", "spend.naics-562211.with-margins"), ("医疗废物", "spend.naics-562211.with-margins"),
        ("confidential paper shredding", "waste.paper-and-board-paper.closed-loop"), ("废旧硬盘", "waste.weee-mixed.open-loop"),
        ("plastic bottles recycling", "waste.plastics-average-plastics.closed-loop"),
        ("香港 中电 2024", Grid), ("蒙东电网", Grid), ("国网冀北电力", Grid), ("深圳供电局", Grid),
        ("华能", Grid), ("大唐发电", Grid), ("Octopus Energy", Grid), ("British Gas UK", "fuel.natural-gas.stationary.commercial"),
        ("Scottish Power", Grid),
        ("E.ON UK electricity", Grid), ("Duke Energy", Grid), ("Southern California Edison", Grid), ("Florida Power & Light", Grid),
        ("TVA electricity", Grid), ("NYISO", Grid), ("ISO-NE", Grid), ("SPP grid", Grid),
        ("eurostar", "travel.rail.international"), ("Heathrow Express", "travel.rail.national"), ("minibus", "travel.bus.coach"),
        ("顺风车", "travel.car.average.average"), ("white diesel", "fuel.diesel.road"),
        ("gas oil UK", "fuel.gas-oil.stationary.commercial"),
        ("red diesel", "fuel.gas-oil.stationary.commercial"), ("biodiesel B100", "fuel.biodiesel.road"),
        ("wood pellets boiler", "fuel.wood-pellets.stationary.commercial"), ("CNG bus", "fuel.cng.road"),
        ("LNG truck China", "fuel.lng.road"),
        ("二氧化碳 灭火", "refrigerant.co2"), ("EC2", Hosting), ("金山云", Hosting), ("Google Cloud", Hosting), ("Kubernetes", Hosting),
        ("S3 storage", Hosting), ("object storage", Hosting), ("data transfer", Hosting), ("H100", "it.gpu.nvidia-h100"),
    ];
}
