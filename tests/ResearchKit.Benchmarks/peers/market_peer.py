"""The market's side in numpy and pandas: does one work once per line of standard input, and answers with milliseconds.

Usage: python3 market_peer.py followers-1m | market-1m    (Debian: python3-numpy python3-pandas)

followers-1m builds the frame of market.SampleFollowers(1_000_000): the same columns from the same distributions, categories for
kind, region and topic. market-1m builds the frames of market.Companies and market.Profiles for 1,000,000 companies: as many
columns, of the same sort of chance and of about as much arithmetic, without numbers that agree with the kit's. Written as
somebody would who knows numpy: whole columns at a time, normal scores instead of uniforms put through quantile functions, the
fast random generator.
"""
import sys
import time

import numpy as np
import pandas as pd

ROWS = 1_000_000

KINDS = ["in-target", "off-target", "follow-back", "dormant", "bot"]
KIND_SHARES = [0.30, 0.27, 0.03, 0.12, 0.28]
REGIONS = ["central-europe", "north-america", "middle-east", "elsewhere"]
TOPICS = ["agriculture", "business-software", "engineering", "fashion", "local-services", "everyday-life"]

# Normal scores of 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99.
SCORES = np.array([-2.326, -1.645, -1.282, -0.674, 0, 0.674, 1.282, 1.645, 2.326])

# Quantiles and loadings of people and bots, as in AccountFeatures.Photo; where a list there begins with zeros, zeros.
COUNTS = {
    "following": (([18, 61, 113, 264, 604, 1652, 4227, 5523, 7363], 0.7), ([37, 193, 264, 644, 2096, 5429, 6910, 7471, 7499], 0.75)),
    "followers": (([1, 17, 37, 135, 421, 1382, 5546, 10299, 31193], 0.93), ([0, 0, 3.7, 27, 110.5, 525, 1400, 3592, 5863], 0.95)),
    "posts": (([0, 0.49, 3, 16, 74, 223, 560, 923, 2555], 0.65), ([0, 0, 0, 0, 1, 5.75, 39.4, 158, 3000], 0.5)),
    "account_age": (([80, 150, 400, 700, 1250, 1750, 2100, 2300, 2500], 0), ([5, 20, 60, 120, 300, 600, 900, 1200, 2000], 0)),
    "last_activity": (([0, 0, 0.2, 0.4, 1.4, 5, 16, 40, 80], 0), ([1, 4, 30, 110, 240, 480, 700, 900, 1500], 0)),
}
FLAGS = {"has_picture": (0.994, 0.929), "has_bio": (0.85, 0.5), "has_url": (0.25, 0.02)}
DIGITS = ([0.8255, 0.0377, 0.0718, 0.0217, 0.0376, 0.0011, 0.0046], [0.5408, 0.0306, 0.0816, 0.1531, 0.1327, 0.0408, 0.0102, 0.0102])
REGION_SHARES = ([0.65, 0.2, 0.05, 0.1], [0.1, 0.25, 0.2, 0.45])
OWN_TOPIC = np.array([0.8, 0.1, 0.15, 0.4, 0.05])


def followers(random):
    # Which profiles are followed is given, as it is to the kit: a run of rows for each, kind by kind.
    profiles = np.repeat(np.arange(ROWS // 10), 10)
    kind = np.sort(random.choice(5, ROWS, p=KIND_SHARES).reshape(-1, 10), axis=1).ravel()
    segment = (profiles * 2654435761 >> 7) % 5
    bot = kind == 4

    def run():
        activity = random.standard_normal(ROWS)

        def mixed(people, bots):
            values = people(~bot)
            result = np.empty(ROWS, values.dtype)
            result[~bot] = values
            result[bot] = bots(bot)
            return result

        def count(quantiles, loading):
            logarithms = np.log1p(quantiles)

            def draw(where):
                score = loading * activity[where] + np.sqrt(1 - loading ** 2) * random.standard_normal(np.count_nonzero(where))
                return np.rint(np.expm1(np.interp(score, SCORES, logarithms))).astype(np.int64)
            return draw

        def category(shares):
            bounds = np.cumsum(shares)[:-1]
            return lambda where: np.searchsorted(bounds, random.random(np.count_nonzero(where)))

        columns = {
            "profile_id": 100 * (profiles + 1) + 1,
            "follower_id": random.integers(1, 2 ** 36, ROWS),
            "kind": pd.Categorical.from_codes(kind, KINDS),
        }
        for name, (people, bots) in COUNTS.items():
            columns[name] = mixed(count(*people), count(*bots))
        dormant = kind == 3
        columns["last_activity"][dormant] = np.rint(365 * np.exp(0.8 * random.standard_normal(np.count_nonzero(dormant))))
        columns["last_activity"] = np.minimum(columns["last_activity"], columns["account_age"])
        for name, (people, bots) in FLAGS.items():
            columns[name] = (random.random(ROWS) < np.where(bot, bots, people)).astype(np.int64)
        score = np.where(bot, 0, -0.47) * activity + np.where(bot, 1, 0.883) * random.standard_normal(ROWS)
        columns["is_private"] = (score > np.where(bot, 0.507, 0.813)).astype(np.int64)
        columns["digits_in_handle"] = mixed(category(DIGITS[0]), category(DIGITS[1]))
        columns["region"] = pd.Categorical.from_codes(mixed(category(REGION_SHARES[0]), category(REGION_SHARES[1])), REGIONS)
        other = random.integers(0, 5, ROWS)
        topic = np.where(random.random(ROWS) < OWN_TOPIC[kind], segment, other + (other >= segment))
        columns["topic"] = pd.Categorical.from_codes(topic, TOPICS)
        return pd.DataFrame(columns)

    return run


PENETRATION = np.array([0.10, 0.15, 0.25, 0.59, 0.32])
VALUE = np.array([800.0, 6000.0, 20000.0, 90.0, 250.0])
OUTSIDE = np.array([250e3, 400e3, 900e3, 150e3, 180e3])
EFFORT = np.array([2.0, 4.0, 1.5, 8.0, 3.0])
PLATFORMS = [(1, 1), (0.45, 0.5), (0.6, 1), (0.45, 0.6), (0.15, 0.7), (0.12, 1.5), (0.12, 0.3), (0.08, 0.5)]


def profile(random, company, weight, share, effort, strength, skill, quality, addressing, penetration, value, tool, buys, audience):
    """The rows of one platform: of those who have an account there."""
    n = len(effort)
    noise = random.random(n)
    rivals = np.round(np.full(n, effort.mean()), 3)
    attention = 95 * audience * np.exp(0.46 * np.log1p(effort) + 0.4 * strength + 0.2 * skill - 0.2 * np.log1p(rivals)
                                       + np.log(noise / (1 - noise)) / 1.32)
    attention = np.round(np.minimum(attention, 1e8), 3)
    in_target = random.poisson(np.minimum(attention * penetration * np.exp(0.2 * quality + 0.5 * (2 * addressing - 1)), 1e8))
    off_target = random.poisson(np.minimum(attention * 0.4 * np.exp(-0.5 * (2 * addressing - 1)), 1e8))
    back = np.where(tool, np.rint(220 * np.exp(0.8 * random.standard_normal(n))), 0).astype(np.int64)
    dormant = random.poisson(np.minimum(attention * (penetration + 0.4) * 0.25, 1e8))
    bots = np.rint(attention * (penetration + 0.4) * 1.25 * np.exp(
        np.where(buys, np.log(1.73), np.log(0.145)) + np.where(buys, 0.54, 0.86) * random.standard_normal(n))).astype(np.int64)
    followers = in_target + off_target + back + dormant + bots
    purged = (np.rint(0.02 * dormant) + np.rint(bots / (1 + 2.3 * np.exp(-1.5 * random.standard_normal(n))))).astype(np.int64)
    active = in_target + off_target + 0.1 * back
    posts = random.poisson(effort * 26)
    reach = random.poisson(active * 0.2 * np.exp(0.5 * random.standard_normal(n)))
    rate = 0.08 * np.maximum(followers / 1000, 1e-3) ** -0.17
    likes = random.poisson(np.minimum(active * rate * np.exp(0.7 * random.standard_normal(n)), 1e8))
    comments = random.poisson(posts * likes * 0.02)
    clicks = random.poisson(posts * reach * addressing * 0.01 * penetration)
    revenue = np.round(0.265 * in_target * np.exp(0.5 * quality + random.standard_normal(n)), 2)
    columns = dict(
        profile_id=100 * company + 1, company_id=company, present=np.ones(n, np.int64), effort_weight=np.round(weight, 4), effort_share=np.round(share, 4),
        effort=np.round(effort, 2), rival_effort=rivals, attention=attention, in_target_followers=in_target, off_target_followers=off_target,
        follow_back_followers=back, dormant_followers=dormant, bot_followers=bots, followers=followers, displayed_count=followers,
        purged_followers=purged, posts=posts, reach=reach, likes=likes, comments=comments, clicks=clicks, social_revenue=revenue)
    return columns


def founders(random):
    n = ROWS
    segment = random.choice(5, n, p=[0.2] * 5)
    engineering = random.standard_normal(n)
    skill = -0.3 * engineering + np.sqrt(1 - 0.09) * random.standard_normal(n)
    data = random.standard_normal(n)
    quality = 0.5 * engineering + np.sqrt(0.75) * random.standard_normal(n)
    strength = random.standard_normal(n)
    proprietary = random.random(n) < 1 / (1 + np.exp(1.5 - engineering))
    stealth = random.random(n) < np.where(proprietary, 0.3, 0.05)
    stage = random.choice(3, n, p=[0.4, 0.4, 0.2])
    effort = np.round(np.where(stealth, 0, EFFORT[segment] * np.exp(0.4 * skill + 0.8 * random.standard_normal(n))).clip(0, 80), 1)
    tool = random.random(n) < 1 / (1 + np.exp(2.2 + 0.5 * data))
    buys = random.random(n) < 1 / (1 + np.exp(1.05 + 0.5 * quality))
    planned = random.random(n) < 1 / (1 + np.exp(-data))
    addressing = np.round(1 / (1 + np.exp(-(0.4 * data + planned + 0.5 * random.standard_normal(n)))), 3)
    return segment, engineering, skill, data, quality, strength, proprietary, stealth, stage, effort, tool, buys, planned, addressing


def presences(random, segment, data):
    accounts = []
    for presence, _ in PLATFORMS:
        fit = (PENETRATION[segment] - 0.25) / 0.25
        odds = np.log(presence / (1 - presence)) if presence < 1 else np.inf
        accounts.append(random.random(ROWS) < 1 / (1 + np.exp(-(odds + (0.5 + 0.8 * data) * fit))))
    weights = [np.where(present, np.exp(0.7 * random.standard_normal(ROWS)), 0) for present in accounts]
    return accounts, weights, sum(weights)


def market(random):
    def run():
        segment, engineering, skill, data, quality, strength, proprietary, stealth, stage, effort, tool, buys, planned, addressing = founders(random)
        accounts, weights, total = presences(random, segment, data)
        company = np.arange(1, ROWS + 1)
        rows, followers, in_target = [], np.zeros(ROWS, np.int64), np.zeros(ROWS, np.int64)
        for k, (_, audience) in enumerate(PLATFORMS):
            who = np.flatnonzero(accounts[k])
            share = weights[k][who] / total[who]
            columns = profile(
                random, company[who], weights[k][who], share, effort[who] * share, strength[who], skill[who], quality[who],
                addressing[who], PENETRATION[segment[who]], VALUE[segment[who]], tool[who], buys[who], audience)
            rows.append(pd.DataFrame(columns).assign(platform=k))
            followers[who] += columns["followers"]
            in_target[who] += columns["in_target_followers"]
        profiles = pd.concat(rows, ignore_index=True)
        profiles["platform"] = pd.Categorical.from_codes(profiles["platform"], [str(k) for k in range(len(PLATFORMS))])
        awareness = np.round(1 - np.exp(-in_target / 1e4), 6)
        visits = random.poisson(in_target * 0.3)
        registrations = random.binomial(visits, 0.03)
        social = np.round(np.where(in_target > 0, 0.265 * in_target * np.exp(0.5 * quality + random.standard_normal(ROWS)), 0), 2)
        direct = random.poisson(np.minimum(social / VALUE[segment], 1e8))
        recommendations = random.binomial(direct, 1 / (1 + np.exp(1 - quality)))
        referrals = random.binomial(recommendations, 0.3)
        referral_revenue = np.round(referrals * VALUE[segment], 2)
        outside = np.round(OUTSIDE[segment] * np.exp(0.5 * quality + 0.6 * strength + 0.8 * random.standard_normal(ROWS)), 2)
        revenue = outside + social + referral_revenue
        cost = np.round(effort * 52 * 35 + 0.01 * followers * buys, 2)
        viable = revenue - cost > 150e3
        survives = random.random(ROWS) < np.where(viable, 0.7, 0.25)
        judged = np.round(0.1 * np.log10(followers + 1) + quality, 3)
        companies = pd.DataFrame(dict(
            company_id=company, segment=pd.Categorical.from_codes(segment, TOPICS[:5]), engineering=np.round(engineering, 3), skill=np.round(skill, 3),
            data=np.round(data, 3), quality=np.round(quality, 3), strength=np.round(strength, 3), proprietary=proprietary, stealth=stealth,
            stage=pd.Categorical.from_codes(stage, ["early", "growing", "mature"]), effort=effort, tool=tool, buys=buys, planned=planned,
            addressing=addressing, followers=followers, awareness=awareness, visits=visits, registrations=registrations, social=social,
            direct=direct, recommendations=recommendations, referrals=referrals, referral_revenue=referral_revenue, outside=outside,
            revenue=revenue, cost=cost, viable=viable, survives=survives, judged=judged))
        return companies, profiles
    return run


WORKS = {"followers-1m": followers, "market-1m": market}

if __name__ == "__main__":
    work = WORKS[sys.argv[1]](np.random.default_rng(2026))
    for _ in sys.stdin:
        start = time.perf_counter()
        work()
        print(f"{(time.perf_counter() - start) * 1000:.3f}", flush=True)
